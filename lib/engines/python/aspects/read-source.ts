import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import { type Program, readProgram } from "../program/program";
import { readVariables, type Variables } from "../program/variables";
import type { RuffOutcome } from "../ruff/check";
import { LineMap } from "../source/line-map";
import { type Outline, readOutline } from "../source/outline";
import type { PythonInput } from "../types";
import { newestVersion } from "../version";
import { checkSource } from "./check-source";

/** What the aspects of one file share; each part is read when it is first asked for. */
export type SourceReading = {
  input: PythonInput;
  syntax: () => RuffOutcome<Diagnostic[]>;
  outline: () => Outline | undefined;
  lineMap: () => LineMap;
  /** Undefined where the source is nested deeper than can be followed. */
  code: () => ReadCode | undefined;
};

/** A parsed file with its variables. */
export type ReadCode = { program: Program; variables: Variables };

/** The aspects of a file are asked for one after another; files of several users may take turns. */
const kept = 4;

const recent: SourceReading[] = [];

function lazily<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function readCode(source: string): ReadCode | undefined {
  const program = readProgram(source);
  return program && { program, variables: readVariables(program) };
}

function readingOf(input: PythonInput): SourceReading {
  const version = input.targetVersion ?? newestVersion;
  return {
    input,
    syntax: lazily(() => checkSource(input.source, version)),
    outline: lazily(() => readOutline(input.source, version)),
    lineMap: lazily(() => new LineMap(input.source)),
    code: lazily(() => readCode(input.source)),
  };
}

const isSame = (a: PythonInput, b: PythonInput) =>
  a.source === b.source && a.fileName === b.fileName && a.targetVersion === b.targetVersion;

/** The reading of a file, which remembers the last few, so that a file's aspects share what was read of it. */
export function readSource(input: PythonInput): SourceReading {
  const place = recent.findIndex((known) => isSame(known.input, input));
  const [known] = place < 0 ? [] : recent.splice(place, 1);
  const entry = known ?? readingOf({ ...input });
  recent.unshift(entry);
  recent.length = Math.min(recent.length, kept);
  return entry;
}

/** A function of a file that is computed once for each file that is remembered. */
export function oncePerSource<T extends object | undefined>(
  read: (input: PythonInput) => T,
): (input: PythonInput) => T {
  const known = new WeakMap<SourceReading, { value: T }>();
  return (input) => {
    const reading = readSource(input);
    const entry = known.get(reading) ?? { value: read(input) };
    known.set(reading, entry);
    return entry.value;
  };
}
