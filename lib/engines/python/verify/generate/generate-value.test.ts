import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { argumentExpressions, literalType } from "../types/literal-type";
import type { PythonType } from "../types/python-type";
import { generateValue, type Style } from "./generate-value";

const scalar = fc.constantFrom<PythonType>(
  { kind: "int" },
  { kind: "float" },
  { kind: "str" },
  { kind: "bool" },
  { kind: "None" },
);
const type = fc.letrec<{ type: PythonType }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.record({ kind: fc.constant("list" as const), of: tie("type") }),
    fc.record({
      kind: fc.constant("tuple" as const),
      items: fc.array(tie("type"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("dict" as const), key: scalar, value: tie("type") }),
  ),
})).type;

const draw = (seed: number, style: Style) =>
  ({
    random: seededRandom(seed),
    style,
    theme: "mixed",
    size: 4,
    mined: { numbers: [], strings: [] },
  }) as const;

/** Whether a literal's type is one that a declared type allows. */
function allows(declared: PythonType, found: PythonType): boolean {
  if (found.kind === "union") return found.of.every((one) => allows(declared, one));
  if (found.kind === "any") return true;
  if (declared.kind !== found.kind) return false;
  if (declared.kind === "list" && found.kind === "list") return allows(declared.of, found.of);
  if (declared.kind === "tuple" && found.kind === "tuple")
    return (
      declared.items.length === found.items.length &&
      declared.items.every((item, index) => allows(item, found.items[index] ?? item))
    );
  return (
    declared.kind !== "dict" ||
    found.kind !== "dict" ||
    (allows(declared.key, found.key) && allows(declared.value, found.value))
  );
}

describe("generated values", () => {
  it("keep to a declared type, and are literals", () => {
    fc.assert(
      fc.property(
        type,
        fc.nat(),
        fc.constantFrom<Style>("dense", "edge", "large"),
        (declared, seed, style) => {
          const text = generateValue(declared, draw(seed, style));
          const [expr] = argumentExpressions(`(${text},)`) ?? [];
          expect(expr && allows(declared, literalType(expr)), text).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are the same for the same seed", () => {
    const make = (seed: number) => generateValue({ kind: "list", of: { kind: "any" } }, draw(seed, "edge"));
    expect(make(7)).toBe(make(7));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => make(seed))).size).toBeGreaterThan(20);
  });

  it("take up the literals of the program", () => {
    const mined = { numbers: ["4321"], strings: ["'sat'"] };
    const texts = Array.from({ length: 60 }, (_, seed) =>
      generateValue(
        { kind: "union", of: [{ kind: "int" }, { kind: "str" }] },
        { ...draw(seed, "edge"), mined },
      ),
    );
    expect(texts).toContain("4321");
    expect(texts).toContain("'sat'");
  });
});
