import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { argumentExpressions, literalType } from "../types/literal-type";
import { mutatedProbes } from "./known-probes";
import { mutateLiteral } from "./mutate-literal";

it("changes strings with their own characters only", () => {
  const [expr] = argumentExpressions("('0110',)") ?? [];
  if (!expr) throw new Error("no literal");
  const changed = Array.from({ length: 40 }, (_, seed) =>
    mutateLiteral(expr, "('0110',)", seededRandom(seed)),
  );
  expect(new Set(changed).size).toBeGreaterThan(5);
  for (const text of changed) expect(text).toMatch(/^'[01]*'$/u);
});

it("gives literals of the same outer types for any calls that are known", () => {
  const call = fc
    .tuple(fc.array(fc.integer()), fc.string({ unit: "grapheme-ascii" }), fc.integer())
    .map((args) => {
      const [list, text, number] = args.map((one) => JSON.stringify(one));
      return `(${list}, ${text}, ${number})`;
    });
  fc.assert(
    fc.property(call, fc.nat(), (args, seed) => {
      for (const probe of mutatedProbes("f", [{ args, origin: "given" }], seed)) {
        const kinds = argumentExpressions(probe.args)?.map((expr) => literalType(expr).kind);
        expect(kinds?.slice(0, 2), probe.args).toEqual(["list", "str"]);
        expect(["int", "float"], probe.args).toContain(kinds?.[2]);
      }
    }),
    { numRuns: 30 },
  );
});
