import { z } from "zod";
import { type Difference, differences } from "../domain/differences";
import type { AspectResult, EssayEngine } from "../ports";
import { type ReportDocument, reportDocument, reportFormat } from "../schemas";
import { provenanceOf } from "./provenance";

/** What a verification found. `other-version` names a version in which report and engine differ. */
export type Verification =
  | { outcome: "identical" }
  | { outcome: "different"; differences: Difference[] }
  | { outcome: "not-a-report"; field: string }
  | { outcome: "no-input" }
  | {
      outcome: "other-version";
      part: "format" | "engine" | "rules" | "model";
      reported: string;
      here: string;
    };

const versionParts = ["engine", "rules", "model"] as const;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Why a value is no report, as far as it can be said. */
function refusal(value: unknown): Verification {
  const outline = z.object({ format: z.string(), input: z.unknown().optional() }).safeParse(value).data;
  if (!outline) return { outcome: "not-a-report", field: "format" };
  const { format, input } = outline;
  if (format !== reportFormat)
    return { outcome: "other-version", part: "format", reported: format, here: reportFormat };
  if (input === undefined) return { outcome: "no-input" };
  const [issue] = reportDocument.safeParse(value).error?.issues ?? [];
  return { outcome: "not-a-report", field: issue?.path.join(".") ?? "" };
}

/** By name, as JSON has them: absent data and empty data say the same. */
const byAspect = (aspects: readonly (Record<string, unknown> & { aspect: string })[]): unknown =>
  Object.fromEntries(aspects.map((result) => [result.aspect, { data: {}, ...result }]));

function compare(report: ReportDocument, provenance: unknown, now: readonly AspectResult[]): Difference[] {
  const reported = new Set(report.aspects.map(({ aspect }) => aspect));
  const after: AspectResult[] = JSON.parse(JSON.stringify(now.filter(({ aspect }) => reported.has(aspect))));
  return [
    ...differences(report.provenance, provenance, "provenance"),
    ...differences(byAspect(report.aspects), byAspect(after), "aspects"),
  ];
}

/**
 * Runs a report's input again and compares what comes out, field by field. Aspects that the report lacks are not compared.
 * @param text the report as JSON
 */
export const makeVerifyReport =
  ({ engine }: { engine: EssayEngine }) =>
  async (text: string): Promise<Verification> => {
    const value = parsed(text);
    const { data: report } = reportDocument.safeParse(value);
    if (!report) return refusal(value);
    const versions = await engine.versions();
    const early = otherVersion(report, { ...versions, model: report.provenance.model });
    if (early) return early;
    const score = report.provenance.model !== null || report.aspects.some(({ aspect }) => aspect === "score");
    const now = await engine.analyse(report.input, { score });
    const provenance = provenanceOf(versions, report.input, now);
    const late = otherVersion(report, provenance);
    if (late) return late;
    const found = compare(report, provenance, now);
    return found.length === 0 ? { outcome: "identical" } : { outcome: "different", differences: found };
  };

type Versions = Pick<ReportDocument["provenance"], (typeof versionParts)[number]>;

function otherVersion({ provenance }: ReportDocument, here: Versions): Verification | undefined {
  const part = versionParts.find((name) => provenance[name] !== here[name]);
  return (
    part && {
      outcome: "other-version",
      part,
      reported: provenance[part] ?? "?",
      here: here[part] ?? "?",
    }
  );
}
