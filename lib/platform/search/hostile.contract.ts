import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stage } from "./testing/stage";

/** No query is an error. */
export function hostile({ index, open }: Stage): void {
  describe(`hostile queries`, () => {
    it.each([
      "",
      "   ",
      "-",
      '"',
      "&|!():*<->",
      "the a o",
      "'; drop table x; --",
      "-só",
      "a\u0000b",
      "\uE000",
      "\ud800",
    ])("answers the odd query %j without failing", async (text) => {
      const { saved, find } = open();
      await saved({ body: "o mar" });
      expect((await find(text)).hits.length).toBeLessThanOrEqual(1);
    });

    it("never fails, whatever is typed", async () => {
      const { saved, find, reach } = open();
      await saved({ title: "O mar", body: "o mar e a casa" });
      const piece = fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(
          "mar",
          "-",
          '"',
          "*",
          "OR",
          "c1:<",
          "c1:<120",
          "de:2026-02-30",
          "regra:",
          "tipo:x",
          "autor:'",
        ),
        fc.constantFrom(
          "casa*",
          "'\\",
          "mar:*A",
          "<->",
          "\\u0000",
          "%",
          "{}",
          "a/b.c",
          "$1",
          "x".repeat(600),
          "((",
        ),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
          const text = pieces.join(" ");
          expect((await find(text)).hits.length).toBeLessThanOrEqual(1);
          expect((await index().suggest(reach, text, 5)).length).toBeLessThanOrEqual(5);
        }),
        { numRuns: 60 },
      );
    });
  });
}
