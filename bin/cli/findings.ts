import type { z } from "zod";
import type { EngineResult } from "@/lib/composition/engines";
import type { finding, Metric } from "@/lib/features/analyses/report-schemas";

/** What any engine says about one aspect, whether it ran here or on a server. */
export type Finding = z.infer<typeof finding>;
export type Result = Omit<EngineResult, "findings" | "metrics"> & { findings: Finding[]; metrics: Metric[] };

export const allFindings = (results: readonly Result[]): Finding[] =>
  results.flatMap(({ findings }) => findings);
