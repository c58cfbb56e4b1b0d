import { expect, test } from "vitest";
import { readProgram } from "./program";
import { bindingsOf, loadsOf } from "./scope";
import { readVariables } from "./variables";

const source = `import os

total = 0


def f(x, y=total):
    global total
    total += x
    return [y for y in range(x) if y]


class A:
    size = 1

    def g(self):
        return size + total
`;

test("each variable has the bindings and reads that its scope tells of it", () => {
  const program = readProgram(source);
  if (!program) throw new Error("does not parse");
  const variables = readVariables(program);
  expect(variables.all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["os", "total", "f", "A", "x", "y", "size", "g", "self"]),
  );
  for (const { scope, name, bindings, loads } of variables.all) {
    expect(new Set(bindings)).toEqual(new Set(bindingsOf(scope, name)));
    expect(new Set(loads)).toEqual(new Set(loadsOf(scope, name)));
  }
  expect(variables.named(program.moduleScope, "total")?.bindings).toHaveLength(2);
  expect(variables.named(program.moduleScope, "print")).toBeUndefined();
});
