import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockHolder, tryLock, withLock } from "./lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "elysia-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a lock is held by one, and free again after its release", () => {
  const file = join(folder, "one.lock");
  const release = tryLock(file);
  expect(lockHolder(file)?.pid).toBe(process.pid);
  expect(tryLock(file)).toBeUndefined();
  release?.();
  expect(lockHolder(file)).toBeUndefined();
  expect(tryLock(file)).toBeTypeOf("function");
});

test("the lock of a process that is gone counts as free", () => {
  const file = join(folder, "dead.lock");
  const { pid } = spawnSync("/bin/sh", ["-c", ":"]);
  writeFileSync(file, JSON.stringify({ pid, startedAt: "1" }));
  expect(tryLock(file)).toBeTypeOf("function");
});

test("a number that another process has now does not hold a lock", () => {
  const file = join(folder, "reused.lock");
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "before this process" }));
  expect(lockHolder(file)).toBeUndefined();
});

test("turns are taken, and a failed turn gives way too", async () => {
  const file = join(folder, "turns.lock");
  const order: string[] = [];
  const turn = (name: string, fails: boolean) =>
    withLock(file, async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} out`);
      if (fails) throw new Error(name);
    });
  const outcomes = await Promise.allSettled([turn("a", true), turn("b", false)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(order).toEqual(["a in", "a out", "b in", "b out"]);
});
