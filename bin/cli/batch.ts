import type { Writable } from "node:stream";
import { allFindings, analyse } from "./analysis";
import type { Command } from "./arguments";
import { essayAnswer } from "./essay-answer";
import { CommandFailure, toFailure } from "./failure";
import { type Chunks, decode, longestInput, openChunks } from "./input";
import { guessId, idOf, type JobId, toJob } from "./jobs";
import { type Line, readLines } from "./lines";
import { write } from "./output";
import { reaches } from "./severity";
import { type Locale, say } from "./words";

type BatchCommand = Extract<Command, { action: "batch" }>;
type Answer = { text: string; failed: boolean };

const errorLine = (id: JobId | null, error: string): Answer => ({
  text: JSON.stringify({ id, error }),
  failed: false,
});

async function answerValue(value: unknown, command: BatchCommand, locale: Locale): Promise<Answer> {
  const id = idOf(value);
  try {
    const job = toJob(command.kind, value, command.theme);
    const aspects = await analyse(job, command);
    const findings = allFindings(aspects);
    const answer =
      job.kind === "essay"
        ? essayAnswer(id, job.input.text, aspects)
        : { id, findings: findings.length, aspects };
    return { text: JSON.stringify(answer), failed: reaches(findings, command.failOn) };
  } catch (error) {
    return errorLine(id, toFailure(error, new CommandFailure("lineTooLarge")).reason(locale));
  }
}

/** The JSON object of a line; undefined for anything else. */
function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function answerLine(line: Line, command: BatchCommand, locale: Locale): Promise<Answer | undefined> {
  if (line.tooLong) return errorLine(guessId(line.bytes.toString("latin1")), say(locale, "lineTooLong"));
  const text = decode(line.bytes);
  if (text === undefined)
    return errorLine(guessId(line.bytes.toString("latin1")), say(locale, "lineEncoding"));
  if (text.trim() === "") return undefined;
  const value = parseObject(text);
  if (!value) return errorLine(guessId(text), say(locale, "lineJson"));
  return answerValue(value, command, locale);
}

/**
 * Answers each line of a JSONL file with one line, in order and one at a time. Blank lines are passed over; a bad
 * line is answered with `{"id","error"}`.
 * @returns the exit code: 1 when a finding reaches `--fail-on`
 */
export async function runBatch(
  command: BatchCommand,
  stdin: Chunks,
  stdout: Writable,
  locale: Locale,
): Promise<number> {
  let failed = false;
  for await (const line of readLines(openChunks(command.source, stdin), longestInput)) {
    const answer = await answerLine(line, command, locale);
    if (!answer) continue;
    failed ||= answer.failed;
    await write(stdout, `${answer.text}\n`);
  }
  return failed ? 1 : 0;
}
