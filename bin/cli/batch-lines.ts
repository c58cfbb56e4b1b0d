import type { Writable } from "node:stream";
import { CommandFailure, toFailure } from "./failure";
import { type Chunks, decode, longestInput, openChunks } from "./input";
import { guessId, idOf, type JobId } from "./jobs";
import { type Line, readLines } from "./lines";
import { write } from "./output";
import { type Locale, say } from "./words";

/** The answer to a line. `failed`: it is a reason to end with exit code 1. */
export type Answer = { value: object; failed?: boolean };

/** Where lines come from and answers go. */
export type Batch = {
  source: string;
  stdin: Chunks;
  stdout: Writable;
  locale: Locale;
  /** Lines that are worked on at once; the answers keep their order. One when left out. */
  atOnce?: number;
  /** The longest line in bytes; 2 MiB when left out. */
  longestLine?: number;
};

const errorLine = (id: JobId | null, error: string): Answer => ({ value: { id, error } });

/** The JSON object of a line; undefined for anything else. */
function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Answering = (id: JobId | null, value: object) => Promise<Answer>;

async function answerLine(line: Line, locale: Locale, answer: Answering): Promise<Answer | undefined> {
  if (line.tooLong) return errorLine(guessId(line.bytes.toString("latin1")), say(locale, "lineTooLong"));
  const text = decode(line.bytes);
  if (text === undefined)
    return errorLine(guessId(line.bytes.toString("latin1")), say(locale, "lineEncoding"));
  if (text.trim() === "") return undefined;
  const value = parseObject(text);
  if (!value) return errorLine(guessId(text), say(locale, "lineJson"));
  const id = idOf(value);
  try {
    return await answer(id, value);
  } catch (error) {
    return errorLine(id, toFailure(error, new CommandFailure("lineTooLarge")).reason(locale));
  }
}

/**
 * Answers each line of a JSONL file with one line, in order. Blank lines are passed over; a bad line is answered with `{"id","error"}`.
 * @returns whether an answer failed
 */
export async function answerLines(batch: Batch, answer: Answering): Promise<boolean> {
  const { source, stdin, stdout, locale, atOnce = 1, longestLine = longestInput } = batch;
  const open: Promise<Answer | undefined>[] = [];
  let failed = false;
  const settle = async () => {
    const settled = await open.shift();
    if (!settled) return;
    failed ||= settled.failed === true;
    await write(stdout, `${JSON.stringify(settled.value)}\n`);
  };
  for await (const line of readLines(openChunks(source, stdin), longestLine)) {
    open.push(answerLine(line, locale, answer));
    if (open.length >= atOnce) await settle();
  }
  while (open.length > 0) await settle();
  return failed;
}
