import { describe, expect, it } from "vitest";
import { readProgram } from "./program";
import type { PyType } from "./py-type";
import { typeOf } from "./types";

const written = ({ name, item }: PyType): string => (item ? `${name}[${written(item)}]` : name);

/** The type of the last line's expression. */
function typeIn(source: string): string {
  const program = readProgram(source);
  const last = program?.module.body.at(-1);
  if (!program || last?.kind !== "Expr") throw new Error(`no expression at the end: ${source}`);
  return written(typeOf(program, last.value));
}

describe("the type of an expression", () => {
  it.each([
    ["[1, 2]", "list[int]"],
    ["[1, 'a']", "list[unknown]"],
    ["'a' + b", "str"],
    ["1 / 2", "float"],
    ["1 // 2", "int"],
    ["[0] * n", "list[int]"],
    ["f'{x}'", "str"],
    ["x in y", "bool"],
    ["list(map(int, input().split()))", "list[int]"],
    ["sorted('ab')", "list[str]"],
    ["input().strip().split()[0]", "str"],
    ["{k: 1 for k in 'ab'}", "dict[str]"],
    ["max([1.5])", "float"],
    ["xs = [1]\nxs", "list[int]"],
    ["xs = [1]\nxs = 'a'\nxs", "unknown"],
    ["n = 0\nn += 1\nn", "int"],
    ["for c in 'ab': pass\nc", "str"],
    ["for i in range(3): pass\ni", "int"],
    ["a = b\nb = a\na", "unknown"],
    ["len = str\nlen(x)", "unknown"],
    ["'a,b'.split(',').copy()", "list[str]"],
  ])("%j: %s", (source, expected) => {
    expect(typeIn(source)).toBe(expected);
  });

  it("follows annotations of parameters", () => {
    const program = readProgram("def f(xs: list[int], *rest: str):\n    return [xs, rest]\n");
    const [definition] = program?.module.body ?? [];
    if (!program || definition?.kind !== "FunctionDef") throw new Error("no function");
    const [returned] = definition.body;
    if (returned?.kind !== "Return" || returned.value?.kind !== "List") throw new Error("no list");
    expect(returned.value.elts.map((each) => written(typeOf(program, each)))).toEqual([
      "list[int]",
      "unknown",
    ]);
  });
});
