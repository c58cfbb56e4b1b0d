import { anyType, type PythonType, unionOf } from "./python-type";

/** What the use of a value in a function's body says about it. */
export type Mark =
  | "callable"
  | "iterator"
  | "iterable"
  | "sized"
  | "indexed"
  | "sliced"
  | "list"
  | "dict"
  | "set"
  | "deque"
  | "file"
  | "str"
  | "bytes"
  | "int"
  | "number"
  | "parsed"
  | "none"
  | "ordered"
  | "container"
  | "bool";

/** A value of unknown type: a parameter, or a part of one. */
export class Slot {
  readonly marks = new Set<Mark>();
  readonly fields = new Map<string, Slot>();
  readonly attributes = new Map<string, Slot>();
  readonly items = new Map<number, Slot>();
  #member: Slot | undefined;
  #key: Slot | undefined;
  #value: Slot | undefined;

  mark(...marks: Mark[]): this {
    for (const mark of marks) this.marks.add(mark);
    return this;
  }
  /** What iteration gives. */
  get member(): Slot {
    this.#member ??= new Slot();
    return this.#member;
  }
  get key(): Slot {
    this.#key ??= new Slot();
    return this.#key;
  }
  /** What a key gives. */
  get value(): Slot {
    this.#value ??= new Slot();
    return this.#value;
  }
  get hasMember(): boolean {
    return this.#member !== undefined;
  }
  get hasValue(): boolean {
    return this.#value !== undefined;
  }
  named(parts: Map<string, Slot>, name: string): Slot {
    const slot = parts.get(name) ?? new Slot();
    parts.set(name, slot);
    return slot;
  }
  item(index: number): Slot {
    const slot = this.items.get(index) ?? new Slot();
    this.items.set(index, slot);
    return slot;
  }
}

const maxDepth = 4;
const fieldTypes = (parts: ReadonlyMap<string, Slot>, depth: number) =>
  Object.fromEntries([...parts].map(([name, slot]) => [name, slotType(slot, depth + 1)]));

function tupleType(slot: Slot, depth: number): PythonType {
  const length = Math.max(...slot.items.keys(), slot.items.size === 1 ? 1 : 0) + 1;
  const items = Array.from({ length: Math.min(length, 6) }, (_, index) => {
    const item = slot.items.get(index);
    return item ? slotType(item, depth + 1) : ({ kind: "scalar" } as const);
  });
  return { kind: "tuple", items };
}

function dictType(slot: Slot, depth: number): PythonType {
  const value = slot.hasValue ? slot.value : slot.member;
  return { kind: "dict", key: slotType(slot.key, depth + 1), value: slotType(value, depth + 1), guess: true };
}

function containerTypes(slot: Slot, depth: number): PythonType[] {
  const { marks } = slot;
  const of = slot.hasMember ? slotType(slot.member, depth + 1) : anyType;
  if (marks.has("list") || marks.has("deque")) return [{ kind: "list", of, guess: true }];
  if (marks.has("set")) return [{ kind: "set", of }];
  const textual = of.kind === "any" || of.kind === "scalar" || of.kind === "str";
  const orText: PythonType[] = textual ? [{ kind: "str" }] : [];
  if (marks.has("indexed") || marks.has("sliced"))
    return [
      { kind: "sequence", of, guess: true },
      ...(marks.has("indexed") && !marks.has("sliced") ? [dictType(slot, depth)] : []),
      ...orText,
    ];
  return [{ kind: "iterable", of, guess: true }, ...orText];
}

const containerMarks: readonly Mark[] = [
  "list",
  "set",
  "deque",
  "indexed",
  "sliced",
  "sized",
  "iterable",
  "container",
];

/** The types that a value may have by how it is used; `any` where nothing says. */
export function slotType(slot: Slot, depth = 0): PythonType {
  const { marks } = slot;
  if (depth > maxDepth) return { kind: "scalar" };
  const found: PythonType[] = [];
  if (marks.has("callable")) found.push({ kind: "callable" });
  else if (marks.has("file")) found.push({ kind: "file" });
  else if (marks.has("iterator")) found.push({ kind: "iterator", of: slotType(slot.member, depth + 1) });
  else if (slot.attributes.size > 0)
    found.push({ kind: "record", fields: fieldTypes(slot.attributes, depth) });
  else if (slot.fields.size > 0) found.push({ kind: "fields", fields: fieldTypes(slot.fields, depth) });
  else if (marks.has("dict")) found.push(dictType(slot, depth));
  else if (slot.items.size > 0 && !marks.has("list")) found.push(tupleType(slot, depth));
  else if (marks.has("str")) found.push({ kind: "str" });
  else if (containerMarks.some((mark) => marks.has(mark))) found.push(...containerTypes(slot, depth));
  else if (marks.has("int")) found.push({ kind: "int" });
  else if (marks.has("number")) found.push({ kind: "number" });
  else if (marks.has("parsed")) found.push({ kind: "str" }, { kind: "number" });
  if (found.length === 0) return depth > 1 ? { kind: "scalar" } : anyType;
  if (marks.has("none")) found.push({ kind: "None" });
  return unionOf(found);
}
