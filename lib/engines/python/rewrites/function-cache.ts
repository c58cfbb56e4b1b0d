import type { Call, Expr, FunctionDef, Module } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { indentationOf, type Program } from "../program/program";
import { computesOnly } from "../program/pure-function";
import { typeOf } from "../program/types";
import type { Candidate } from "./rewrite";

const changeable = new Set(["list", "dict", "set", "iterator"]);

const calls = new WeakMap<Module, ReadonlyMap<string, readonly Call[]>>();

const calledName = ({ func }: Call): string => (func.kind === "Name" ? func.id : "");

/** All calls of a function by its name. */
export function callsOf({ module }: Program, { name }: FunctionDef): readonly Call[] {
  const known = calls.get(module) ?? Map.groupBy(findAll(module, "Call"), calledName);
  calls.set(module, known);
  return known.get(name) ?? [];
}

/** Whether a function gives values that callers may change, which a cache would hand out again. */
const givesChangeable = (program: Program, definition: FunctionDef): boolean =>
  findAll(definition, "Return").some(({ value }) => value && changeable.has(typeOf(program, value).name));

const isUnhashable = (program: Program, argument: Expr): boolean =>
  argument.kind === "Starred" || changeable.has(typeOf(program, argument).name);

/**
 * Gives a function a memory; nothing where it has parameters of other sorts or decorators, is a method, does more than compute, or where its
 * arguments or results cannot be kept. Types are told apart: 3 and 3.0 are equal keys otherwise.
 */
export function cached(program: Program, definition: FunctionDef): Candidate[] {
  const { decorators, isAsync, args } = definition;
  const { parameters } = args;
  const plain = parameters.length > 0 && parameters.every(({ parameter }) => parameter === "ordinary");
  const isFree = decorators.length === 0 && !isAsync && program.parentOf(definition)?.kind !== "ClassDef";
  const indentation = indentationOf(program, definition);
  if (!plain || !isFree || indentation === undefined) return [];
  const unhashable = callsOf(program, definition).some((call) =>
    call.args.some((argument) => isUnhashable(program, argument)),
  );
  if (unhashable || givesChangeable(program, definition) || !computesOnly(program, definition)) return [];
  const at = definition.start;
  const text = `@functools.lru_cache(maxsize=None, typed=True)\n${indentation}`;
  return [
    { span: definition, edits: [{ span: { start: at, end: at }, text }], imports: ["import functools"] },
  ];
}
