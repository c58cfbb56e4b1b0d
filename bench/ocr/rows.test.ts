import { describe, expect, it } from "vitest";
import type { PageResult } from "./recognise-pages";
import { recognitionRows } from "./rows";

const page = (degradation: PageResult["degradation"], errors: number, characters: number): PageResult => ({
  degradation,
  errors,
  characters,
  confidence: 0.9,
  words: [
    { confidence: 0.95, right: true },
    { confidence: 0.6, right: false },
  ],
});

describe("rows", () => {
  it("weigh pages by their characters, clean and spoilt ones apart", () => {
    const rows = recognitionRows([page("clean", 1, 1000), page("blur", 10, 100), page("photo", 0, 900)]);
    const measured = new Map(rows.map((row) => [row.what.trim(), row.measured]));
    expect(measured.get("Character error rate, clean pages")).toBe("0.10 % (1 pages)");
    expect(measured.get("Character error rate, degraded pages")).toBe("1.00 % (2 pages)");
    expect(measured.get("blur")).toBe("10.00 % (1 pages)");
    expect(measured.has("jpeg")).toBe(false);
    expect(measured.get("Words read with confidence 0.9 to 1 that are right")).toBe("100.00 % (3 words)");
    expect(measured.get("Words read with confidence 0.5 to 0.7 that are right")).toBe("0.00 % (3 words)");
  });
});
