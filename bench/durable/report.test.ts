import { expect, test } from "vitest";
import { figures } from "./measure";
import { report } from "./report";

const sample = (system: string, figure: string, value: number) => ({ system, figure, value });

test("shows medians, Elysia's ratio to DBOS, and the goals that are missed", () => {
  const samples = [
    ...[0.9, 1.0, 5].map((value) => sample("elysia", figures.stepNodeMs, value)),
    sample("dbos", figures.stepNodeMs, 2),
    sample("elysia", figures.grownMs(10), 2),
    sample("elysia", figures.grownMs(1000), 3),
  ];
  const lines = report(samples, ["elysia", "dbos"], [10, 1000]).split("\n");
  const cells = (start: string) => lines.find((line) => line.startsWith(start))?.split(/ {2,}/);
  expect(cells("step, Node's CPU")).toEqual(["step, Node's CPU", "≤ 1.2 ms", "1.00 ms", "2.00 ms", "0.50"]);
  expect(cells("growth to 1000")?.slice(2)).toEqual(["1.50 ×", "–", "–"]);
  expect(lines.some((line) => line.startsWith("idle"))).toBe(false);
  expect(lines.at(-1)).toBe(
    "bench:durable: 1 of 2 goals reached; missed: growth to 1000 finished runs 1.50 × (≤ 1.1 ×)",
  );
});
