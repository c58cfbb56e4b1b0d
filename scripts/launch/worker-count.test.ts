import { expect, test } from "vitest";
import { thisMachine, workerCount } from "./worker-count.mjs";

const GB = 1024 ** 3;

test.each([
  { cores: 2, memory: 24, workers: 2 },
  { cores: 8, memory: 32, workers: 8 },
  { cores: 8, memory: 4, workers: 2 },
  { cores: 2, memory: 2, workers: 1 },
  { cores: 1, memory: 0.5, workers: 1 },
  { cores: 128, memory: 512, workers: 64 },
])("$cores cores and $memory GB keep $workers workers", ({ cores, memory, workers }) => {
  expect(workerCount(undefined, { cores, memoryBytes: memory * GB })).toBe(workers);
});

test("WORKERS wins, and what is no number of workers is refused", () => {
  const machine = thisMachine();
  expect(machine.cores).toBeGreaterThan(0);
  expect(machine.memoryBytes).toBeGreaterThan(0);
  expect(workerCount("5", machine)).toBe(5);
  for (const wrong of ["0", "1.5", "many", "65"]) {
    expect(() => workerCount(wrong, machine)).toThrow(`WORKERS is ${wrong}`);
  }
});
