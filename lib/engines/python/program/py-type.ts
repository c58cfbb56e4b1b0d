/** What a value is, as far as the source tells. `item`: of what its elements are, or a dict's keys. */
export type PyType = { name: TypeName; item?: PyType };
export type TypeName =
  | "int"
  | "float"
  | "bool"
  | "str"
  | "bytes"
  | "list"
  | "tuple"
  | "set"
  | "dict"
  | "range"
  | "iterator"
  | "None"
  | "unknown";

export const unknownType: PyType = { name: "unknown" };

/** A type of this name, with the type of its elements where that is known. */
export const typeNamed = (name: TypeName, item?: PyType): PyType => (item ? { name, item } : { name });

/** What iterating over a value gives; `unknown` where nothing tells. */
export function itemType(type: PyType): PyType {
  if (type.name === "str") return { name: "str" };
  if (type.name === "range" || type.name === "bytes") return { name: "int" };
  return type.item ?? unknownType;
}
