import { analyse } from "./analysis";
import type { Command } from "./arguments";
import { answerLines, type Batch } from "./batch-lines";
import { essayAnswer } from "./essay-answer";
import { allFindings } from "./findings";
import { toJob } from "./jobs";
import { reaches } from "./severity";

type BatchCommand = Extract<Command, { action: "batch" }>;

/**
 * Answers each line with what the static analysis finds, one at a time.
 * @returns the exit code: 1 when a finding reaches `--fail-on`
 */
export async function runBatch(command: BatchCommand, batch: Batch): Promise<number> {
  const failed = await answerLines(batch, async (id, line) => {
    const job = toJob(command.kind, line, command.theme);
    const aspects = await analyse(job, command);
    const findings = allFindings(aspects);
    const value =
      job.kind === "essay"
        ? essayAnswer(id, job.input.text, aspects)
        : { id, findings: findings.length, aspects };
    return { value, failed: reaches(findings, command.failOn) };
  });
  return failed ? 1 : 0;
}
