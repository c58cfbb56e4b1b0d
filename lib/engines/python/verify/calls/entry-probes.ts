import type { ClassDef, FunctionDef, Module } from "../../ast/nodes";
import { callProbes } from "../probes/call-probes";
import { classProbes } from "../probes/class-probes";
import { commonGlobals, globalProbes } from "../probes/global-probes";
import { mutatedProbes } from "../probes/known-probes";
import { mineLiterals } from "../probes/mine-literals";
import { parameterTypes } from "../probes/parameter-types";
import type { CallCase, ProbeCase } from "../workload";

export type EntryPlan = { seed: number; count: number; known: readonly CallCase[] };

/** A function or class at the top of a module. */
export function findEntry(module: Module, name: string): FunctionDef | ClassDef | undefined {
  const found = module.body.filter(
    (statement): statement is FunctionDef | ClassDef =>
      (statement.kind === "FunctionDef" || statement.kind === "ClassDef") && statement.name === name,
  );
  return found.at(-1);
}

/**
 * All cases for one entry point: those that are known, the best first, then generated ones. Module variables are changed only where no
 * case is known, as then nothing says how the module is used.
 */
export function entryProbes(
  before: Module,
  after: Module,
  name: string,
  { seed, count, known }: EntryPlan,
): ProbeCase[] {
  const entry = findEntry(before, name);
  const first = known.map((one) => ({ ...one, entry: name }));
  if (!entry) return first;
  const plan = { seed, count, mined: mineLiterals([before, after]) };
  if (entry.kind === "ClassDef") return [...first, ...classProbes(entry, plan)];
  const parameters = parameterTypes(
    entry,
    known.map(({ args }) => args),
    false,
  );
  const generated = callProbes(name, parameters, plan);
  if (known.length > 0) return [...first, ...mutatedProbes(name, known, seed), ...generated];
  return [...generated, ...globalProbes(commonGlobals(before, after), generated)];
}
