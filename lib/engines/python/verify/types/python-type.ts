/** The types that values are generated from. `any` stands for all of them, `number` for all numbers. */
export type PythonType =
  | { kind: ScalarKind }
  /** `sequence` is a list or tuple; `iterable` may also be an iterator; `guess` says that nobody has declared it. */
  | {
      kind: "list" | "set" | "frozenset" | "deque" | "iterator" | "sequence" | "iterable";
      of: PythonType;
      guess?: true;
    }
  | { kind: "tuple"; items: readonly PythonType[] }
  | { kind: "dict"; key: PythonType; value: PythonType; guess?: true }
  /** A dict with known keys, or an object with known attributes. */
  | { kind: "fields" | "record"; fields: Readonly<Record<string, PythonType>> }
  | { kind: "union"; of: readonly PythonType[] };

export type ScalarKind =
  | "int"
  | "float"
  | "bool"
  | "str"
  | "bytes"
  | "None"
  | "complex"
  | "number"
  | "scalar"
  | "any"
  | "file"
  | "callable";

export const anyType: PythonType = { kind: "any" };

const isOpen = (type: PythonType): boolean => "of" in type && !Array.isArray(type.of) && type.of === anyType;

/** The union of some types, each once; `any` when there is none. A container of nothing known gives way to one of its kind. */
export function unionOf(types: readonly PythonType[]): PythonType {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.of : [type]));
  const unique = [...new Map(flat.map((type) => [JSON.stringify(type), type])).values()];
  const known = unique.filter(
    (type) => !(isOpen(type) && unique.some((other) => other !== type && other.kind === type.kind)),
  );
  const [only] = known;
  if (only === undefined) return anyType;
  return known.length === 1 ? only : { kind: "union", of: known };
}
