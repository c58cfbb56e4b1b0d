import { expect, it } from "vitest";
import { decimal, formatTable, share } from "./table";

it("writes shares with their counts and never divides by nothing", () => {
  expect(share(1, 8)).toBe(".125 (1 of 8)");
  expect(share(0, 0)).toBe("– (none)");
  expect(decimal(-0.25)).toBe("-.250");
  expect(decimal(1)).toBe("1.000");
});

it("lines the columns up", () => {
  const lines = formatTable([{ what: "Recall of everything", goal: "≥ .34", measured: ".400" }]).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]?.indexOf("Goal")).toBe(lines[1]?.indexOf("≥ .34"));
  expect(lines[0]?.indexOf("Measured")).toBe(lines[1]?.indexOf(".400"));
});
