import { type Optimisation, optimisation } from "@/lib/features/analyses/optimisation-schemas";
import type { Report } from "@/lib/features/analyses/report-schemas";

/** What a report says of faster code; null where it says nothing, or something newer than this page can read. */
export const readOptimisation = ({ details }: Pick<Report, "details">): Optimisation | null =>
  optimisation.safeParse(details.optimisation).data ?? null;
