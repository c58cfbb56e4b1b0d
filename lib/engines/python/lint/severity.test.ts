import { expect, test } from "vitest";
import { lintSeverity } from "./severity";

test.each([
  ["F821", "critical"],
  ["F706", "critical"],
  ["F401", "minor"],
  ["F632", "minor"],
  ["PLE0100", "critical"],
  ["S105", "major"],
  ["S307", "critical"],
  ["SIM102", "info"],
  ["B006", "major"],
  ["E711", "minor"],
  ["N802", "info"],
  ["ZZZ9", "minor"],
])("%s is %s", (code, severity) => {
  expect(lintSeverity(code)).toBe(severity);
});
