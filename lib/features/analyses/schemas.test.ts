import { describe, expect, it } from "vitest";
import { maxTextBytes as intakeLimit } from "./domain/intake";
import { consolidate } from "./domain/report";
import { report } from "./report-schemas";
import { listAnalysesQuery } from "./schemas";
import { maxTextBytes, submitCodeBody, submitEssayBody } from "./submission-schemas";

describe("what is handed in", () => {
  it("is trimmed, and an empty field is none", () => {
    expect(submitEssayBody.parse({ text: " x ", title: "  T ", theme: "  ", fileName: "" })).toEqual({
      text: " x ",
      title: "T",
      theme: undefined,
      fileName: undefined,
    });
  });

  it.each(["title", "theme", "motivatingText", "fileName"])(
    "is refused where %s holds what text cannot",
    (field) => {
      for (const value of ["a\u0000b", "\u001b[0m", "\uD83D"]) {
        expect(submitEssayBody.safeParse({ text: "x", [field]: value }).error?.issues).toMatchObject([
          { path: [field] },
        ]);
      }
    },
  );

  it("is refused where a field is too long", () => {
    expect(submitEssayBody.safeParse({ text: "x", title: "a".repeat(201) }).success).toBe(false);
    expect(submitCodeBody.safeParse({ source: "x", fileName: "a".repeat(256) }).success).toBe(false);
  });

  it("names one limit for a text", () => {
    expect(maxTextBytes).toBe(intakeLimit);
  });
});

describe("lists", () => {
  it("have a page of a bounded size", () => {
    expect(listAnalysesQuery.parse({})).toEqual({ limit: 20 });
    expect(listAnalysesQuery.parse({ limit: "100" }).limit).toBe(100);
    for (const limit of ["0", "101", "x", "1.5"])
      expect(listAnalysesQuery.safeParse({ limit }).success).toBe(false);
  });
});

it("a consolidated report keeps its contract", () => {
  const label = { "pt-BR": "x", en: "x" };
  const finding = {
    rule: "r",
    category: "c",
    severity: "major" as const,
    span: { start: 0, end: 1 },
    message: label,
    suggestions: [{ label, edits: [{ span: { start: 0, end: 1 }, text: "y" }], safe: true }],
  };
  const metrics = [{ id: "m", value: 1, unit: "words" as const, label }];
  const made = consolidate(
    "essay",
    null,
    ["a", "b"],
    [{ aspect: "a", engine: "e", findings: [finding], metrics }],
  );
  expect(report.parse(made)).toEqual(made);
});
