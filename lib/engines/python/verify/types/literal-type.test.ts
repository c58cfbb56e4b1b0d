import { expect, it } from "vitest";
import { argumentExpressions, literalType } from "./literal-type";

it.each([
  ["(1, 'a', -2.5)", [{ kind: "int" }, { kind: "str" }, { kind: "float" }]],
  ["([1, 2],)", [{ kind: "list", of: { kind: "int" } }]],
  ["([[], [1]],)", [{ kind: "list", of: { kind: "list", of: { kind: "int" } } }]],
  ["([1, None],)", [{ kind: "list", of: { kind: "union", of: [{ kind: "int" }, { kind: "None" }] } }]],
  [
    "({'a': (1, True)},)",
    [
      {
        kind: "dict",
        key: { kind: "str" },
        value: { kind: "tuple", items: [{ kind: "int" }, { kind: "bool" }] },
      },
    ],
  ],
  ["(f(1),)", [{ kind: "any" }]],
  ["()", []],
])("reads the types of the arguments %s", (text, types) => {
  expect(argumentExpressions(text)?.map(literalType)).toEqual(types);
});

it.each(["1", "[1, 2]", "1; 2", "", "x = (1,)"])("takes %j for no arguments", (text) => {
  expect(argumentExpressions(text)).toBeUndefined();
});
