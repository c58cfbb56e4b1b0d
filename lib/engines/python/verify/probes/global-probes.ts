import type { Assign, Expr, Module } from "../../ast/nodes";
import type { ProbeCase } from "../workload";

const maxGlobals = 6;
const casesEach = 12;

/** The module's variables that both versions have, by name, with the value they begin with. */
export function commonGlobals(before: Module, after: Module): Map<string, Expr> {
  const [mine, theirs] = [assigned(before), assigned(after)];
  return new Map([...mine].filter(([name]) => theirs.has(name) && !name.startsWith("__")));
}

function assigned(module: Module): Map<string, Expr> {
  const assignments = module.body.filter((statement): statement is Assign => statement.kind === "Assign");
  return new Map(
    assignments.flatMap(({ targets, value }) =>
      targets.flatMap((target): [string, Expr][] => (target.kind === "Name" ? [[target.id, value]] : [])),
    ),
  );
}

function otherScalar(value: Expr): string | undefined {
  if (value.kind !== "Constant") return undefined;
  if (value.type === "int" || value.type === "float") return `${value.text} - 2`;
  if (value.type === "str") return `${value.text} + "x"`;
  return value.type === "bool" ? `not ${value.text}` : undefined;
}

/** Statements that change a module variable as another module may. */
function changesOf(name: string, value: Expr): string[] {
  if (value.kind === "Dict")
    return value.keys.slice(0, 3).flatMap((key, index) => {
      const other = key?.kind === "Constant" && value.values[index] && otherScalar(value.values[index]);
      return other && key.kind === "Constant" ? [`${name}[${key.text}] = ${other}`] : [];
    });
  if (value.kind === "List") return [`${name}.append(${name}[0] if ${name} else 0)`, `del ${name}[:1]`];
  const other = otherScalar(value);
  return other ? [`${name} = ${other}`] : [];
}

/** Some of the cases again after a change of a module variable: a version that has read it earlier than the other one shows. */
export function globalProbes(globals: ReadonlyMap<string, Expr>, cases: readonly ProbeCase[]): ProbeCase[] {
  const step = Math.max(1, Math.floor(Math.min(cases.length, 120) / casesEach));
  const again = cases.slice(0, 120).filter((_, index) => index % step === 0);
  return [...globals]
    .slice(0, maxGlobals)
    .flatMap(([name, value]) => changesOf(name, value))
    .flatMap((setup) => again.map((one, index) => (index === 0 ? { ...one, setup } : one)));
}
