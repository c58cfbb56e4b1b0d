import type { ClassDef, FunctionDef, Module } from "../../ast/nodes";
import { findEntry } from "../../verify/calls/entry-probes";

type Version = { source: string; module: Module };

const isPrivate = (name: string): boolean => name.startsWith("_") && !name.endsWith("__");
const withoutBlanks = (text: string): string => text.replace(/\s+/gu, "");

/** What callers of a function see: names, kinds and defaults of its parameters. Annotations and decorators are its own affair. */
function signatureOf(source: string, { isAsync, args }: FunctionDef): string {
  const parameters = args.parameters.map(
    ({ name, parameter, default: usual }) =>
      `${parameter} ${name}=${usual ? withoutBlanks(source.slice(usual.start, usual.end)) : ""}`,
  );
  return [isAsync ? "async" : "", ...parameters].join(",");
}

const methodsOf = ({ body }: ClassDef): FunctionDef[] =>
  body.filter((one): one is FunctionDef => one.kind === "FunctionDef" && !isPrivate(one.name));

const basesOf = (source: string, { bases }: ClassDef): string =>
  bases.map(({ start, end }) => withoutBlanks(source.slice(start, end))).join(",");

function keepsClass(before: string, one: ClassDef, after: string, other: ClassDef): boolean {
  const methods = new Map(methodsOf(other).map((method) => [method.name, signatureOf(after, method)]));
  return (
    basesOf(before, one) === basesOf(after, other) &&
    methodsOf(one).every((method) => methods.get(method.name) === signatureOf(before, method))
  );
}

function keepsDefinition(before: Version, one: FunctionDef | ClassDef, after: Version): boolean {
  const other = findEntry(after.module, one.name);
  if (one.kind === "FunctionDef")
    return (
      other?.kind === "FunctionDef" && signatureOf(before.source, one) === signatureOf(after.source, other)
    );
  return other?.kind === "ClassDef" && keepsClass(before.source, one, after.source, other);
}

/** Names that the statements at the top of a module assign. */
function variablesOf({ body }: Module): string[] {
  const targets = body.flatMap((statement) => {
    if (statement.kind === "Assign") return statement.targets;
    return statement.kind === "AnnAssign" && statement.value ? [statement.target] : [];
  });
  return targets.flatMap((target) => (target.kind === "Name" && !isPrivate(target.id) ? [target.id] : []));
}

/**
 * The first name that others may use and that another version does not keep: a public function with its parameters, a public class with its
 * bases and public methods, and of a module that others import its public variables.
 * @param isProgram whether it is run as a whole, so that nobody else sees its variables
 */
export function nameNotKept(before: Version, after: Version, isProgram: boolean): string | undefined {
  for (const one of before.module.body)
    if ((one.kind === "FunctionDef" || one.kind === "ClassDef") && !isPrivate(one.name))
      if (!keepsDefinition(before, one, after)) return one.name;
  if (isProgram) return undefined;
  const variables = new Set(variablesOf(after.module));
  return variablesOf(before.module).find((name) => !variables.has(name));
}
