import { describe, expect, it } from "vitest";
import { decodeSearchCursor, encodeSearchCursor } from "./search-cursor";

const position = {
  value: "1e-20",
  at: "2026-03-01T10:00:00.123456Z",
  id: "01a1fddd-3d5c-7562-a263-1fbeded91772",
};
const refused = expect.objectContaining({ code: "invalid_input" });

describe("search cursor", () => {
  it("comes back as it was, ranks in scientific notation and microseconds too", () => {
    expect(decodeSearchCursor("relevance", encodeSearchCursor("relevance", position))).toEqual(position);
  });

  it("is of one order alone", () => {
    expect(() => decodeSearchCursor("newest", encodeSearchCursor("score", position))).toThrow(refused);
  });

  it.each([
    "",
    "x",
    ...["relevance 1 2026-01-01 notanid", `relevance NaN ${position.at} ${position.id}`].map((text) =>
      Buffer.from(text).toString("base64url"),
    ),
    encodeSearchCursor("relevance", { ...position, at: "2026-02-30T10:00:00.123Z" }),
    encodeSearchCursor("relevance", { ...position, value: "1e99" }),
  ])("refuses %j", (text) => {
    expect(() => decodeSearchCursor("relevance", text)).toThrow(refused);
  });
});
