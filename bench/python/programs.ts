import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** A program on standard input: what the optimiser is given of it, and tests that are kept from it. */
export type CoffeProgram = {
  id: string;
  source: string;
  given: string[];
  unseen: { input: string; output: string }[];
  stress: string[];
};

/** A function with arguments as source texts of tuples; `headroom` is how many times as fast an expert's version is on a larger one. */
export type EnamelFunction = {
  id: string;
  source: string;
  entryPoint: string;
  inputs: string[];
  stress: string[];
  headroom: number;
};

const givenTests = 3;

async function readLines<T>(file: string): Promise<T[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? await promisify(gunzip)(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

type Coffe = { id: string; source: string; tests: { input: string; output: string }[]; stress: string[] };

/** The programs of DATA/coffe-programs.jsonl.gz, each with three tests and one larger input to work with. */
export async function readCoffe(data: string): Promise<CoffeProgram[]> {
  const stress = await readLines<{ key: string; input: string }>(join(data, "coffe-stress.jsonl.gz"));
  const inputs = new Map(stress.map(({ key, input }) => [key, input]));
  const programs = await readLines<Coffe>(join(data, "coffe-programs.jsonl.gz"));
  return programs.map(({ id, source, tests, stress: keys }) => ({
    id,
    source,
    given: tests.slice(0, givenTests).map(({ input }) => input),
    unseen: tests.slice(givenTests),
    stress: keys.slice(0, 1).flatMap((key) => inputs.get(key) ?? []),
  }));
}

type Enamel = {
  id: string;
  source: string;
  entry_point: string;
  inputs: string[];
  stress: string[];
  stress_cpu_s: (number | null)[];
  reference_cpu_s: (number | null)[];
};

/** The functions of DATA/enamel-functions.jsonl.gz. */
export async function readEnamel(data: string): Promise<EnamelFunction[]> {
  const functions = await readLines<Enamel>(join(data, "enamel-functions.jsonl.gz"));
  return functions.map(({ entry_point: entryPoint, stress_cpu_s, reference_cpu_s, ...known }) => ({
    id: known.id,
    source: known.source,
    entryPoint,
    inputs: known.inputs,
    stress: known.stress.slice(0, 1),
    headroom: (stress_cpu_s[0] ?? 0) / (reference_cpu_s[0] || Number.POSITIVE_INFINITY),
  }));
}

export type HostileSnippet = { id: string; class: string; source: string; entry_point?: string };

export const readHostile = (data: string): Promise<HostileSnippet[]> =>
  readLines<HostileSnippet>(join(data, "hostile-dev.jsonl"));
