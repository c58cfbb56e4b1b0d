import { readFile } from "node:fs/promises";

/** Reads files and joins them into one Python program, at the first call. A failed read is tried again at the next one. */
export function readPythonOnce(...parts: readonly URL[]): () => Promise<string> {
  let program: Promise<string> | undefined;
  return () => {
    program ??= Promise.all(parts.map((part) => readFile(part, "utf8")))
      .then((texts) => texts.join("\n\n"))
      .catch((cause: unknown) => {
        program = undefined;
        throw cause;
      });
    return program;
  };
}
