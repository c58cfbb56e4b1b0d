import { expect, it } from "vitest";
import { inFocus } from "./focus";
import type { Finding } from "./report";

const finding = (category: string, severity: Finding["severity"]): Finding => ({
  rule: `${category}/some`,
  category,
  severity,
  span: { start: 0, end: 1 },
  message: { "pt-BR": "Algo", en: "Something" },
  suggestions: [],
});
const findings = [
  finding("syntax", "critical"),
  finding("security", "info"),
  finding("performance", "info"),
  finding("lint", "minor"),
  finding("documentation", "info"),
];
const shown = (focus: Parameters<typeof inFocus>[1]) =>
  inFocus(findings, focus).map(({ category }) => category);

it("leaves out the mere remarks that a focus is not about", () => {
  expect(shown("security")).toEqual(["syntax", "security", "lint"]);
  expect(shown("speed")).toEqual(["syntax", "performance", "lint"]);
  expect(shown("readability")).toEqual(["syntax", "lint", "documentation"]);
});

it("leaves out nothing without a focus", () => {
  expect(inFocus(findings, undefined)).toEqual(findings);
});
