import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "./ids";
import { decodeCursor, encodeCursor, isOpaqueId, toPage } from "./page";

const instant = fc
  .tuple(
    fc.date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(([date, micros]) => date.toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`));

describe("cursors", () => {
  it("come back as they were, and are safe in an address", () => {
    fc.assert(
      fc.property(instant, fc.uuid({ version: 7 }), (at, id) => {
        const cursor = encodeCursor({ at, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor)).toEqual({ at, id });
      }),
    );
  });

  it("are refused as invalid input when they are anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: "binary" })), (text) => {
        expect(() => decodeCursor(text)).toThrowError(
          expect.objectContaining({ code: "invalid_input", status: 422 }),
        );
      }),
    );
  });

  it.each([
    ["2026-11-21T10:00:00Z", "not-a-uuid"],
    ["2026-11-21T10:00:00Z", "' or 1=1"],
    ["2026-11-21", newId()],
    ["2026-02-30T10:00:00Z", newId()],
    ["2026-11-21T24:00:00Z", newId()],
    ["2026-11-21T10:00:00.1234567Z", newId()],
    ["2026-11-21T10:00:00+01:00", newId()],
    ["infinity", newId()],
    ["1", newId()],
  ])("are refused at %s with the id %s", (at, id) => {
    expect(() => decodeCursor(encodeCursor({ at, id }))).toThrowError(
      expect.objectContaining({ fields: [{ path: "cursor", message: "is not a cursor of this list" }] }),
    );
  });

  it("take other ids only for a list that has such", () => {
    const cursor = encodeCursor({ at: "2026-11-21T10:00:00.5Z", id: "01KAJW3Z9QX" });
    expect(() => decodeCursor(cursor)).toThrow();
    expect(decodeCursor(cursor, isOpaqueId).id).toBe("01KAJW3Z9QX");
    expect(isOpaqueId("a\u0000")).toBe(false);
  });
});

describe("toPage", () => {
  const position = (n: number) => ({
    at: "2026-11-21T10:00:00Z",
    id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  });

  it("walks a list of any length in pages of any size, each row once", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 50 }), (length, limit) => {
        const all = Array.from({ length }, (_, n) => n);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const from: number = cursor ? Number(decodeCursor(cursor).id.slice(-12)) + 1 : 0;
          const page = toPage(all.slice(from, from + limit + 1), limit, position);
          seen.push(...page.items);
          cursor = page.next;
        } while (cursor);
        expect(seen).toEqual(all);
      }),
    );
  });

  it("has no next page behind the last row", () => {
    expect(toPage([1, 2], 2, position)).toEqual({ items: [1, 2] });
    expect(toPage([], 2, position)).toEqual({ items: [] });
  });
});
