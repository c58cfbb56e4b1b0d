import fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { decodeShareCursor, toSharePage } from "./share-cursor";

it("leads from each page to the row after its last one, whatever the share", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (given) => {
      const share = given + 0;
      const [first, second] = [newId(), newId()].map((id) => ({ share, id }));
      if (!first || !second) throw new Error("no rows");
      const { items, next } = toSharePage([first, second], 1);
      expect(items).toEqual([first]);
      expect(decodeShareCursor(next ?? "")).toEqual(first);
      expect(toSharePage([first], 1)).toEqual({ items: [first] });
    }),
  );
});

it.each(["", "x", "0.5", "2 ID", "-1 ID", "NaN ID", " ID", "0.5 ID ID"])("refuses %j", (text) => {
  const forged = Buffer.from(text.replaceAll("ID", newId())).toString("base64url");
  expect(() => decodeShareCursor(forged)).toThrow(expect.objectContaining({ code: "invalid_input" }));
});
