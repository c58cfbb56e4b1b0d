import type { Clock } from "@/lib/kernel/clock";
import type { ObjectRows, ObjectStorage, StoredObject } from "./port";

/** An object that is not there, has another size than its row says, or has no row. */
export type Difference =
  | { kind: "missing"; key: string; bytes: number }
  | { kind: "size"; key: string; bytes: number; found: number }
  | { kind: "unknown"; key: string; bytes: number };

type Deps = { storage: ObjectStorage; rows: readonly ObjectRows[]; clock: Clock };

const atOnce = 500;
const askedAtOnce = 16;

/** For how long an object may lie there before its row is written: it is stored first. */
const settledAfterMs = 10 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Compares the rows with the store, both ways, some hundred at a time: what differs, as it is found. */
export async function* compareObjects({ storage, rows, clock }: Deps): AsyncGenerator<Difference> {
  for (const part of rows)
    for await (const some of grouped(part.expected(), askedAtOnce))
      for (const difference of await Promise.all(some.map((row) => differenceOf(storage, part, row))))
        if (difference) yield difference;
  for await (const { key, bytes } of unknownObjects({ storage, rows, clock }, settledAfterMs))
    yield { kind: "unknown", key, bytes };
}

/**
 * Removes what has lain in the store for a day and has no row: left by what failed between the two.
 * @returns each object as it is removed; with `isTrial` none is
 */
export async function* sweepObjects(deps: Deps, isTrial: boolean): AsyncGenerator<StoredObject> {
  for await (const object of unknownObjects(deps, dayMs)) {
    if (!isTrial) await deps.storage.delete(object.key);
    yield object;
  }
}

/** A row that went while it was looked at has nothing to be missed. */
async function differenceOf(
  storage: ObjectStorage,
  rows: ObjectRows,
  { key, bytes }: { key: string; bytes: number },
): Promise<Difference | null> {
  const found = await storage.stat(key);
  if (found?.bytes === bytes) return null;
  if (!(await rows.knownOwners([ownerOf(key)])).has(ownerOf(key))) return null;
  return found ? { kind: "size", key, bytes, found: found.bytes } : { kind: "missing", key, bytes };
}

async function* unknownObjects(
  { storage, rows, clock }: Deps,
  afterMs: number,
): AsyncGenerator<StoredObject> {
  const before = clock().getTime() - afterMs;
  for await (const objects of grouped(storage.list(), atOnce)) {
    const old = objects.filter(({ storedAt }) => storedAt.getTime() < before);
    const owners = [...new Set(old.map(({ key }) => ownerOf(key)))];
    if (owners.length === 0) continue;
    const known = await Promise.all(rows.map((part) => part.knownOwners(owners)));
    yield* old.filter(({ key }) => !known.some((each) => each.has(ownerOf(key))));
  }
}

const ownerOf = (key: string): string => key.split("/")[1] ?? "";

async function* grouped<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
