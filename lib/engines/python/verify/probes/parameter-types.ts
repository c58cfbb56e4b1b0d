import type { FunctionDef, Parameter } from "../../ast/nodes";
import { annotationType } from "../types/annotation-type";
import { inferSlots } from "../types/infer-types";
import { argumentExpressions, literalType } from "../types/literal-type";
import { type PythonType, unionOf } from "../types/python-type";
import { type Slot, slotType } from "../types/slot";

/** A parameter that arguments are generated for. */
export type TypedParameter = {
  name: string;
  parameter: Parameter["parameter"];
  type: PythonType;
  optional: boolean;
  /** Nobody has said the type: it is inferred from use. */
  guessed: boolean;
};

const maxGiven = 60;

function givenTypes(given: readonly string[]): PythonType[] {
  const calls = given.slice(0, maxGiven).map((text) => argumentExpressions(text) ?? []);
  const length = Math.max(0, ...calls.map((args) => args.length));
  return Array.from({ length }, (_, index) =>
    unionOf(calls.flatMap((args) => (args[index] ? [literalType(args[index])] : []))),
  );
}

const isOpen = (type: PythonType): boolean => JSON.stringify(type).includes('"any"');
const closed = (type: PythonType | undefined) => (type?.kind === "any" ? undefined : type);

function inferredType(slot: Slot | undefined, parameter: Parameter): PythonType {
  const used = slot ? slotType(slot) : ({ kind: "any" } as const);
  if (!parameter.default) return used;
  const standing = literalType(parameter.default);
  if (standing.kind === "any") return used;
  return used.kind === "any" && standing.kind !== "None"
    ? unionOf([standing, { kind: "scalar" }])
    : unionOf([used, standing]);
}

/**
 * The types of a function's parameters: as annotated, else as in the calls that are given, else as their use in the body suggests.
 * @param given source texts of tuples of arguments
 */
export function parameterTypes(
  definition: FunctionDef,
  given: readonly string[],
  isMethod: boolean,
): TypedParameter[] {
  const slots = inferSlots(definition);
  const shown = givenTypes(given);
  return definition.args.parameters.slice(isMethod ? 1 : 0).map((parameter, index) => {
    const declared = parameter.annotation ? annotationType(parameter.annotation) : undefined;
    const usable = [declared, shown[index]].find((type) => type && !isOpen(type)) ?? closed(declared);
    return {
      name: parameter.name,
      parameter: parameter.parameter,
      type: usable ?? inferredType(slots.get(parameter.name), parameter),
      optional: parameter.default !== null,
      guessed: usable === undefined,
    };
  });
}
