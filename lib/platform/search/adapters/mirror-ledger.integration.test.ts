import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import type { MirrorWrite } from "../port";
import { aDocument } from "../testing/documents";
import { makeMirrorLedger } from "./mirror-ledger.drizzle";
import { personalSearchEntries } from "./personal-data.drizzle";
import { makePostgresSearchIndex } from "./postgres.drizzle";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  stage = await openTestDatabase(4);
});
afterAll(() => stage.stop());

const organisationId = newId();
const write = (version: number | null, id: string = newId()): MirrorWrite => ({
  organisationId,
  id,
  version,
});

/** What is kept of one document. */
const keptOf = async ({ id }: MirrorWrite) =>
  (await makeMirrorLedger(stage.database).due(1_000)).filter((each) => each.id === id);

it("forgets what was confirmed, and nothing that was noted of it since", async () => {
  const ledger = makeMirrorLedger(stage.database);
  const first = write(3);
  const newer = write(5, first.id);
  await ledger.note([newer, first]);
  expect(await keptOf(first)).toEqual([newer]);
  await ledger.settle([first]);
  expect(await keptOf(first)).toEqual([newer]);
  await ledger.note([first]);
  expect(await keptOf(first)).toEqual([newer]);
  await ledger.settle([newer]);
  expect(await keptOf(first)).toEqual([]);
});

it("keeps a removal until a removal is confirmed, unless the document came back", async () => {
  const ledger = makeMirrorLedger(stage.database);
  const removal = write(null);
  const version = write(7, removal.id);
  await ledger.note([version]);
  await ledger.note([removal]);
  await ledger.settle([version]);
  expect(await keptOf(removal)).toEqual([removal]);
  await ledger.note([version]);
  await ledger.settle([removal]);
  expect(await keptOf(removal)).toEqual([version]);
  await ledger.note([removal]);
  await ledger.settle([removal]);
  expect(await keptOf(removal)).toEqual([]);
});

it("lets what was refused wait, and what is noted anew not", async () => {
  const ledger = makeMirrorLedger(stage.database);
  const [refused, other] = [write(1), write(1)];
  await ledger.note([refused, other]);
  await ledger.postpone([refused]);
  expect([await keptOf(refused), await keptOf(other)]).toEqual([[], [other]]);
  await ledger.note([{ ...refused, version: 2 }]);
  expect(await keptOf(refused)).toEqual([{ ...refused, version: 2 }]);
});

it("is behind with an organisation whose write waits longer than one takes, unless it was refused", async () => {
  const ledger = makeMirrorLedger(stage.database);
  const [late, refused] = [write(1), write(1)].map((each) => ({ ...each, organisationId: newId() }));
  if (!late || !refused) throw new Error("there are two writes");
  await ledger.note([late, refused]);
  await ledger.postpone([refused]);
  expect(await ledger.isBehind(late.organisationId)).toBe(false);
  await vi.waitFor(async () => expect(await ledger.isBehind(late.organisationId)).toBe(true), 10_000);
  expect(await ledger.isBehind(refused.organisationId)).toBe(false);
  await ledger.settle([late]);
  expect(await ledger.isBehind(late.organisationId)).toBe(false);
});

it("is not stopped by many writers of the same documents", async () => {
  const ledger = makeMirrorLedger(stage.database);
  const writes = Array.from({ length: 40 }, () => write(1));
  await Promise.all(
    Array.from({ length: 12 }, async (_, nth) => {
      const order = nth % 2 === 0 ? writes : writes.toReversed();
      await ledger.note(order.map((each) => ({ ...each, version: nth })));
      await ledger.settle(order.map((each) => ({ ...each, version: nth })));
    }),
  );
  await ledger.settle(writes.map((each) => ({ ...each, version: 12 })));
  const ids = new Set(writes.map(({ id }) => id));
  expect((await ledger.due(1_000)).filter(({ id }) => ids.has(id))).toEqual([]);
});

it.each([true, false])(
  "takes a person's works out of an Elasticsearch too, where there is one: %s",
  async (isMirrored) => {
    const [mine, other] = [aDocument(), aDocument()];
    await makePostgresSearchIndex(stage.database).save([mine, other]);
    const person = { userId: mine.authorId, name: "Ana", locale: "en", spaces: [], emails: [] } as const;
    await personalSearchEntries(stage.database, isMirrored).erase(person);
    const noted = (await makeMirrorLedger(stage.database).due(1_000)).filter(({ id }) =>
      [mine.id, other.id].includes(id),
    );
    const removal = { organisationId: mine.organisationId, id: mine.id, version: null };
    expect(noted).toEqual(isMirrored ? [removal] : []);
  },
);
