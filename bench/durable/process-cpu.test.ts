import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { treeCpuMs } from "./process-cpu";

test("counts what a process used itself, and what children used that have ended", () => {
  const before = treeCpuMs(process.pid);
  const spin = "const end = process.cpuUsage().user + 200_000; while (process.cpuUsage().user < end);";
  spawnSync(process.execPath, ["-e", spin]);
  expect(treeCpuMs(process.pid) - before).toBeGreaterThanOrEqual(190);
});

test("a process that is not there has used nothing", () => {
  expect(treeCpuMs(2 ** 22 + 1)).toBe(0);
});
