import { expect, it } from "vitest";
import { parsePython } from "../../ast/parse";
import { findAll } from "../../ast/walk";
import { annotationType } from "./annotation-type";

function typeOf(annotation: string) {
  const module = parsePython(`x: ${annotation}\n`);
  const [assignment] = module ? findAll(module, "AnnAssign") : [];
  if (!assignment) throw new Error("no annotation");
  return annotationType(assignment.annotation);
}

it.each([
  ["int", { kind: "int" }],
  ["list[int]", { kind: "list", of: { kind: "int" } }],
  ["typing.List[str]", { kind: "list", of: { kind: "str" } }],
  [
    "Dict[str, list[int]]",
    { kind: "dict", key: { kind: "str" }, value: { kind: "list", of: { kind: "int" } } },
  ],
  ["Optional[int]", { kind: "union", of: [{ kind: "int" }, { kind: "None" }] }],
  ["int | None", { kind: "union", of: [{ kind: "int" }, { kind: "None" }] }],
  ["Union[int, int]", { kind: "int" }],
  ["tuple[int, str]", { kind: "tuple", items: [{ kind: "int" }, { kind: "str" }] }],
  ["'list[float]'", { kind: "list", of: { kind: "float" } }],
  ["Iterable[int]", { kind: "iterable", of: { kind: "int" } }],
  ["Callable[[int], bool]", { kind: "callable" }],
  ["Counter[str]", { kind: "dict", key: { kind: "str" }, value: { kind: "int" } }],
  ["list", { kind: "list", of: { kind: "any" } }],
  ["Matrix", { kind: "any" }],
  ["'not an annotation !'", { kind: "any" }],
])("reads %s", (annotation, type) => {
  expect(typeOf(annotation)).toEqual(type);
});

it("makes tuples of several lengths of one with an ellipsis", () => {
  const type = typeOf("tuple[int, ...]");
  expect(
    type.kind === "union" && type.of.map((one) => (one.kind === "tuple" ? one.items.length : -1)),
  ).toEqual([0, 1, 2, 3, 5]);
});
