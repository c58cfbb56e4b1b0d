import { createReadStream } from "node:fs";
import { CommandFailure } from "./failure";
import type { WordKey } from "./words";

/** The longest file, and the longest line of a batch, in bytes. */
export const longestInput = 2 * 1024 * 1024;

export type Chunks = AsyncIterable<Buffer>;

const reasons: Readonly<Record<string, WordKey>> = {
  ENOENT: "fileMissing",
  ENOTDIR: "fileMissing",
  EISDIR: "fileIsFolder",
  EACCES: "fileDenied",
  EPERM: "fileDenied",
};

function readFailure(name: string, error: unknown): CommandFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new CommandFailure(reasons[code] ?? "fileUnreadable", name, code);
}

/** The bytes of a file, or of standard input for `-`. Its errors are failures that name the file. */
export async function* openChunks(source: string, stdin: Chunks): Chunks {
  try {
    yield* source === "-" ? stdin : (createReadStream(source) satisfies Chunks);
  } catch (error) {
    throw error instanceof CommandFailure ? error : readFailure(source, error);
  }
}

/** Bytes as text without a byte-order mark; undefined where they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Limit = { most: number; tooLarge: WordKey };

/** Reads a whole file or standard input as text. @throws CommandFailure when it is unreadable, too large or not UTF-8 */
export async function readText(
  source: string,
  stdin: Chunks,
  { most, tooLarge }: Limit = { most: longestInput, tooLarge: "tooLarge" },
): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openChunks(source, stdin)) {
    length += chunk.length;
    if (length > most) throw new CommandFailure(tooLarge, source);
    chunks.push(chunk);
  }
  const text = decode(Buffer.concat(chunks));
  if (text === undefined) throw new CommandFailure("badEncoding", source);
  return text;
}
