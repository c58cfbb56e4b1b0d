import { basename } from "node:path";
import { answerOf } from "@/client/elysia-client";
import { type Report, report as reportSchema } from "@/lib/features/analyses/report-schemas";
import { CommandFailure } from "../failure";
import { allFindings, type Result } from "../findings";
import { write } from "../output";
import { renderReport } from "../report";
import { reaches, type Severity } from "../severity";
import { say } from "../words";
import type { Connection } from "./connect";
import { progressLine } from "./progress";
import type { RemoteTerminal } from "./terminal";
import { type Detail, waitForEnd } from "./wait";

/** How a result is to be shown. `name` is that of the file, if it came from one. */
type Shown = { json: boolean; name?: string; failOn?: Severity; score?: boolean; wait?: number };

const withoutAspect = <T extends { aspect: string }>({ aspect: _, ...rest }: T): Omit<T, "aspect"> => rest;

/** A report's aspects, as a local run gives them. */
const resultsOf = (report: Report): Result[] =>
  Object.entries(report.details).map(([aspect, data]) => ({
    aspect,
    engine: report.provenance?.engine ?? report.engine,
    findings: report.findings.filter((each) => each.aspect === aspect).map(withoutAspect),
    metrics: report.metrics.filter((each) => each.aspect === aspect).map(withoutAspect),
    data,
  }));

/** What `--json` tells beside the aspects: of an essay the report, which `verify` takes. */
async function described({ elysia }: Connection, { id, kind }: Detail, results: Result[]): Promise<object> {
  if (kind !== "essay") return { aspects: results };
  return answerOf(elysia.GET("/api/v1/analyses/{id}/report", { params: { path: { id } } }));
}

function requireResult({ id, status, failure }: Detail): void {
  if (status === "failed") throw new CommandFailure("analysisFailed", id, failure ?? "internal");
  if (status === "cancelled") throw new CommandFailure("analysisCancelled", id);
}

/**
 * Waits for an analysis and writes its result as a local run would.
 * @returns the exit code: 1 when a finding reaches `--fail-on`
 */
export async function showResult(
  connection: Connection,
  id: string,
  { json, name, failOn, score = true, wait }: Shown,
  { stdout, stderr, locale, colour }: RemoteTerminal,
): Promise<number> {
  const progress = progressLine(stderr, locale);
  const waiting = waitForEnd(connection, id, { seconds: wait, onProgress: progress.show });
  const detail = await waiting.finally(progress.clear);
  requireResult(detail);
  const path = { id };
  const answer = await answerOf(connection.elysia.GET("/api/v1/analyses/{id}/result", { params: { path } }));
  const report = reportSchema.parse(answer.report);
  const results = resultsOf(report).filter(({ aspect }) => score || aspect !== "score");
  const findings = allFindings(results);
  const { kind, submission, title } = detail;
  const file = name ?? basename(submission.fileName ?? title);
  const whole = { kind, file, analysisId: id, findings: findings.length };
  await write(
    stdout,
    json
      ? `${JSON.stringify({ ...whole, ...(await described(connection, detail, results)) })}\n`
      : renderReport(results, { name: file, text: answer.text, locale, colour }),
  );
  if (report.missing.length > 0) {
    await write(stderr, `elysia: ${say(locale, "missingAspects", report.missing.join(", "))}\n`);
  }
  return reaches(findings, failOn) ? 1 : 0;
}
