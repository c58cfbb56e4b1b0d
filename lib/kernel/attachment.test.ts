import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachment } from "./attachment";

describe("attachment", () => {
  it.each([
    ["notes.py", `attachment; filename="notes.py"; filename*=UTF-8''notes.py`],
    ["redação 1.txt", `attachment; filename="reda__o 1.txt"; filename*=UTF-8''reda%C3%A7%C3%A3o%201.txt`],
    [
      `a"; filename=b.exe\r\nX: 1`,
      `attachment; filename="a__ filename_b.exe__X_ 1"; filename*=UTF-8''a%22%3B%20filename%3Db.exe%0D%0AX%3A%201`,
    ],
    ["it's (1)!*", `attachment; filename="it_s _1___"; filename*=UTF-8''it%27s%20%281%29%21%2A`],
  ])("names %j", (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it("is a header of one line in ASCII for any name, from which the name is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const header = attachment(name);
        expect(new Headers({ "Content-Disposition": header }).get("Content-Disposition")).toBe(header);
        const [, quoted, extended] =
          /^attachment; filename="([\w. -]*)"; filename\*=UTF-8''([\w.%~-]*)$/.exec(header) ?? [];
        expect(quoted).toBeDefined();
        expect(decodeURIComponent(extended ?? "")).toBe(name.toWellFormed());
      }),
    );
  });
});
