import { expect, it } from "vitest";
import { parsePython } from "../../ast/parse";
import { findAll } from "../../ast/walk";
import { inferSlots } from "./infer-types";
import type { PythonType } from "./python-type";
import { slotType } from "./slot";

function inferred(parameters: string, body: string): Record<string, PythonType> {
  const module = parsePython(`def f(${parameters}):\n    ${body.replaceAll("\n", "\n    ")}\n`);
  const [definition] = module ? findAll(module, "FunctionDef") : [];
  if (!definition) throw new Error("no function");
  return Object.fromEntries([...inferSlots(definition)].map(([name, slot]) => [name, slotType(slot)]));
}

const kinds = (type: PythonType | undefined): string[] =>
  type?.kind === "union" ? type.of.map(({ kind }) => kind) : type ? [type.kind] : [];

it.each([
  ["n", "return list(range(n))", ["int"]],
  ["n", "return n ** 0.5", ["number"]],
  ["s", "return s.strip().split(',')", ["str"]],
  ["s", "return s == 'sat'", ["str"]],
  ["d", "return [k for k, v in d.items()]", ["dict"]],
  ["d", "return d.get(1, 0)", ["dict"]],
  ["p", "return p.x + p.y", ["record"]],
  ["p", "return p['name']", ["fields"]],
  ["f", "return [f(1), f(2)]", ["callable"]],
  ["it", "return next(it)", ["iterator"]],
  ["f", "for line in f: pass\nf.close()", ["file"]],
  ["xs", "xs.append(1)", ["list"]],
  ["xs", "for x in xs: print(x)", ["iterable", "str"]],
  ["xs", "return max(set(xs), key=xs.count)", ["iterable", "str"]],
  ["xs", "return xs[1:]", ["sequence", "str"]],
  ["x", "return x", ["any"]],
])("takes %s in %j for %j", (name, body, expected) => {
  expect(kinds(inferred(name, body)[name])).toEqual(expected);
});

it("follows members through loops, comprehensions, keys and unpacking", () => {
  const { rows, pairs, words } = inferred(
    "rows, pairs, words",
    "t = 0\nfor row in rows:\n    for x in row:\n        t += x\nfor a, b in pairs: t += b\nreturn sorted(words, key=lambda w: w.lower())",
  );
  expect(rows).toMatchObject({ kind: "iterable", of: { kind: "iterable", of: { kind: "number" } } });
  expect(pairs).toMatchObject({
    kind: "iterable",
    of: { kind: "tuple", items: [{ kind: "scalar" }, { kind: "number" }] },
  });
  expect(words).toMatchObject({ of: [{ kind: "iterable", of: { kind: "str" } }, { kind: "str" }] });
});
