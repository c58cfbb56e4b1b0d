import { readFile } from "node:fs/promises";

const views = new URL("./views.py", import.meta.url);
const vocabulary = new URL("./vocabulary.py", import.meta.url);
const coverage = new URL("./coverage.py", import.meta.url);
const oneCase = new URL("./case.py", import.meta.url);
const observation = new URL("./observe.py", import.meta.url);
const recording = new URL("./record.py", import.meta.url);
const covering = new URL("./cover.py", import.meta.url);

/** Reads files and joins them into one program, at the first call. A failed read is tried again at the next one. */
function joinOnce(...parts: readonly URL[]): () => Promise<string> {
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

/** The Python program that runs a version on cases and says what could be seen. */
export const loadObserver = joinOnce(views, vocabulary, coverage, oneCase, observation);
/** The one that notes how a program calls its own functions. */
export const loadRecorder = joinOnce(recording);
/** The one that watches which lines of a script are executed. */
export const loadCoverage = joinOnce(coverage, covering);
