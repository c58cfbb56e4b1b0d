import { expect, test } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { MemoryDatabase } from "./database";
import { sequentialIds } from "./sequential-ids";

const open = () => new MemoryDatabase({ now: () => 0, newId: sequentialIds(seededRandom(1)) });
const later = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A transaction that is done by hand, statement by statement. */
function byHand(db: MemoryDatabase) {
  const { promise: end, resolve: commit, reject: rollBack } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } =
    Promise.withResolvers<(work: () => unknown) => Promise<unknown>>();
  const done = db.transaction(async (run) => {
    begin(async (work) => run(work));
    await end;
  });
  return { run: async (work: () => unknown) => (await begun)(work), done, commit, rollBack };
}

const add = (db: MemoryDatabase, amount: number) => () =>
  db.throttles.set("row", (db.throttles.get("row") ?? 0) + amount);
const seenBy = (db: MemoryDatabase) => () => [db.throttles.get("row"), db.throttles.all()];

test("a change is seen by its own transaction at once, by others when it is committed", async () => {
  const db = open();
  const one = byHand(db);
  const other = byHand(db);
  await one.run(add(db, 1));
  expect(await one.run(seenBy(db))).toEqual([1, [1]]);
  expect(await other.run(seenBy(db))).toEqual([undefined, []]);
  one.commit();
  await one.done;
  expect(await other.run(seenBy(db))).toEqual([1, [1]]);
  const third = byHand(db);
  await third.run(() => db.throttles.delete("row"));
  expect(await third.run(seenBy(db))).toEqual([undefined, []]);
  expect(await other.run(seenBy(db))).toEqual([1, [1]]);
  third.rollBack(new Error("given up"));
  await expect(third.done).rejects.toThrow("given up");
  expect(await other.run(seenBy(db))).toEqual([1, [1]]);
});

test("who changes a row that another changed waits for its end, and goes on from there", async () => {
  const db = open();
  const one = byHand(db);
  const other = byHand(db);
  await one.run(add(db, 1));
  let hasChanged = false;
  const change = other.run(add(db, 10)).then(() => {
    hasChanged = true;
  });
  await later();
  expect(hasChanged).toBe(false);
  expect(await one.run(() => db.throttles.isLocked("row"))).toBe(false);
  one.commit();
  await change;
  expect(await other.run(seenBy(db))).toEqual([11, [11]]);
  expect(await db.statement(() => db.throttles.isLocked("row"))).toBe(true);
  other.commit();
  await other.done;
  expect(await db.statement(seenBy(db))).toEqual([11, [11]]);
});

test("of two that wait for each other, one begins anew, and both are done", async () => {
  const db = open();
  let begun = 0;
  const touch = (first: string, second: string) =>
    db.transaction(async (run) => {
      begun += 1;
      await run(() => db.throttles.set(first, (db.throttles.get(first) ?? 0) + 1));
      await later();
      await run(() => db.throttles.set(second, (db.throttles.get(second) ?? 0) + 1));
    });
  await Promise.all([touch("a", "b"), touch("b", "a")]);
  expect(begun).toBe(3);
  expect(await db.statement(() => [db.throttles.get("a"), db.throttles.get("b")])).toEqual([2, 2]);
});

test("what is changed outside of a statement is refused", () => {
  const db = open();
  expect(() => db.throttles.set("row", 1)).toThrow("Rows are changed by statements of a transaction alone.");
});
