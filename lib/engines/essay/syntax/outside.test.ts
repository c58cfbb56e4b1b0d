import fc from "fast-check";
import { expect, it } from "vitest";
import type { RuleFinding } from "../report";
import { outside } from "./outside";

const at = (start: number, end: number): RuleFinding => ({
  rule: "grammar/run-on",
  severity: "minor",
  span: { start, end },
  message: { "pt-BR": "", en: "" },
});

it("keeps what touches or misses a taken span, and drops what overlaps one", () => {
  const taken = [at(20, 25), at(5, 10)];
  const [before, inside, touching, over] = [at(0, 5), at(6, 7), at(10, 20), at(18, 40)];
  expect(outside([before, inside, touching, over], taken)).toEqual([before, touching]);
});

it("is what comparing with every span gives", () => {
  const spans = fc
    .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
    .map((steps) => {
      let place = 0;
      return steps.map(([gap, length]) => {
        const start = place + gap;
        place = start + length;
        return at(start, place);
      });
    });
  const some = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })).map(([start, length]) => at(start, start + length)),
  );
  fc.assert(
    fc.property(some, spans, (findings, taken) => {
      const apart = findings.filter(({ span }) =>
        taken.every((other) => other.span.end <= span.start || other.span.start >= span.end),
      );
      expect(outside(findings, taken)).toEqual(apart);
    }),
  );
});
