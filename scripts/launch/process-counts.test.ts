import { expect, test } from "vitest";
import { thisMachine, webCount, workerCount } from "./process-counts.mjs";

const GB = 1024 ** 3;

test.each([
  { cores: 2, memory: 24, workers: 2, web: 2 },
  { cores: 8, memory: 32, workers: 8, web: 4 },
  { cores: 8, memory: 4, workers: 2, web: 1 },
  { cores: 4, memory: 7, workers: 4, web: 3 },
  { cores: 2, memory: 2, workers: 1, web: 1 },
  { cores: 1, memory: 0.5, workers: 1, web: 1 },
  { cores: 128, memory: 512, workers: 64, web: 4 },
])("$cores cores and $memory GB keep $workers workers and $web web processes", (row) => {
  const machine = { cores: row.cores, memoryBytes: row.memory * GB };
  expect(workerCount(undefined, machine)).toBe(row.workers);
  expect(webCount(undefined, machine, row.workers)).toBe(row.web);
});

test("settings win, and what is no number of processes is refused", () => {
  const machine = thisMachine();
  expect(machine.cores).toBeGreaterThan(0);
  expect(machine.memoryBytes).toBeGreaterThan(0);
  expect(workerCount("5", machine)).toBe(5);
  expect(webCount("7", machine, 5)).toBe(7);
  for (const wrong of ["0", "1.5", "many", "65"]) {
    expect(() => workerCount(wrong, machine)).toThrow(`WORKERS is ${wrong}`);
    expect(() => webCount(wrong, machine, 1)).toThrow(`WEB_PROCESSES is ${wrong}`);
  }
});
