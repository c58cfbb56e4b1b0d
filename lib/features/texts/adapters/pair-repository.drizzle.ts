import { and, desc, eq, gte, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Database, Transaction } from "@/db/client";
import { withinReach, writtenBy } from "@/db/reach";
import { pairs, texts } from "@/db/schema/texts";
import { textArray } from "@/db/text-array";
import { newId } from "@/lib/kernel/ids";
import type { Reach } from "@/lib/kernel/reach";
import type { Pair, TextHead } from "../domain/text";
import type { FoundPair, PairFilter, PairRepository } from "../ports";
import { passage } from "../schemas";
import { decodeShareCursor, toSharePage } from "./share-cursor";
import { isVersion } from "./text-repository.drizzle";

const [textA, textB] = [alias(texts, "text_a"), alias(texts, "text_b")];

/** The texts, each with its kind and title. */
const selectPairs = (tx: Transaction) =>
  tx
    .select({
      pair: pairs,
      a: { kind: textA.kind, title: textA.title },
      b: { kind: textB.kind, title: textB.title },
    })
    .from(pairs)
    .innerJoin(textA, and(eq(textA.organisationId, pairs.organisationId), eq(textA.id, pairs.aId)))
    .innerJoin(textB, and(eq(textB.organisationId, pairs.organisationId), eq(textB.id, pairs.bId)));

type Row = Awaited<ReturnType<typeof selectPairs>>[number];

const toPair = ({ pair, a, b }: Row): Pair => ({
  id: pair.id,
  organisationId: pair.organisationId,
  share: pair.share,
  drafts: pair.drafts,
  a: { id: pair.aId, authorId: pair.aAuthorId, version: pair.aVersion, share: pair.aShare, ...a },
  b: { id: pair.bId, authorId: pair.bAuthorId, version: pair.bVersion, share: pair.bShare, ...b },
  passages: z.array(passage).parse(pair.passages),
  comparedAt: pair.comparedAt,
});

/** Both texts within reach. */
const bothWithin = (reach: Reach): SQL | undefined =>
  and(
    withinReach(reach, { organisationId: pairs.organisationId, authorId: pairs.aAuthorId }),
    withinReach(reach, { organisationId: pairs.organisationId, authorId: pairs.bAuthorId }),
  );

const matching = ({ text, authors, minShare, drafts, cursor }: PairFilter): SQL | undefined => {
  const after = cursor === undefined ? undefined : decodeShareCursor(cursor);
  return and(
    text === undefined ? undefined : or(eq(pairs.aId, text), eq(pairs.bId, text)),
    authors && writtenBy(authors, pairs.aAuthorId),
    authors && writtenBy(authors, pairs.bAuthorId),
    minShare > 0 ? gte(pairs.share, minShare) : undefined,
    drafts ? undefined : not(pairs.drafts),
    after && sql`(${pairs.share}, ${pairs.id}) < (${after.share}::float8, ${after.id}::uuid)`,
  );
};

/** A new row of a pair, the smaller id first. */
function rowOf(head: TextHead, { other, drafts, comparison: { passages, share } }: FoundPair) {
  const { organisationId } = head;
  const row = { id: newId(), organisationId, drafts, share: Math.max(share.a, share.b) };
  const sides = (a: FoundPair["other"], aShare: number, b: FoundPair["other"], bShare: number) => ({
    ...{ aId: a.id, aAuthorId: a.authorId, aVersion: a.version, aShare },
    ...{ bId: b.id, bAuthorId: b.authorId, bVersion: b.version, bShare },
  });
  if (head.id < other.id) return { ...row, ...sides(head, share.a, other, share.b), passages };
  const swapped = passages
    .map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest }))
    .sort((one, next) => one.a.start - next.a.start);
  return { ...row, ...sides(other, share.b, head, share.a), passages: swapped };
}

const inserted = (column: PgColumn): SQL => sql`excluded.${sql.identifier(column.name)}`;

/** Of a pair that there was: it keeps its id and takes all else. */
const asInserted = {
  ...{
    aAuthorId: inserted(pairs.aAuthorId),
    aVersion: inserted(pairs.aVersion),
    aShare: inserted(pairs.aShare),
  },
  ...{
    bAuthorId: inserted(pairs.bAuthorId),
    bVersion: inserted(pairs.bVersion),
    bShare: inserted(pairs.bShare),
  },
  ...{ share: inserted(pairs.share), drafts: inserted(pairs.drafts), passages: inserted(pairs.passages) },
  comparedAt: sql`clock_timestamp()`,
};

/** Those of which the other text is still the version that was compared; held until the transaction ends, in the order of their ids. */
async function stillCurrent(tx: Transaction, head: TextHead, found: readonly FoundPair[]) {
  const ids = [head.id, ...found.map(({ other }) => other.id)];
  const kept = await tx
    .select({ id: texts.id, version: texts.version })
    .from(texts)
    .where(and(eq(texts.organisationId, head.organisationId), inArray(texts.id, ids)))
    .orderBy(texts.id)
    .for("update");
  const versions = new Map(kept.map(({ id, version }) => [id, version]));
  if (versions.get(head.id) !== head.version) return null;
  return found.filter(({ other }) => versions.get(other.id) === other.version);
}

/** Pairs in Postgres. A pair keeps its id while both texts share anything. */
export const makePairRepository = (database: Database): PairRepository => ({
  replace: (head, { given, by }, found) =>
    database.transaction(head, async (tx) => {
      const current = await stillCurrent(tx, head, found);
      if (!current) return false;
      const others = sql`${textArray(current.map(({ other }) => other.id))}::uuid[]`;
      const isOf = or(
        and(eq(pairs.aId, head.id), sql`${pairs.bId} <> all(${others})`),
        and(eq(pairs.bId, head.id), sql`${pairs.aId} <> all(${others})`),
      );
      await tx.delete(pairs).where(and(eq(pairs.organisationId, head.organisationId), isOf));
      if (current.length > 0)
        await tx
          .insert(pairs)
          .values(current.map((each) => rowOf(head, each)))
          .onConflictDoUpdate({ target: [pairs.organisationId, pairs.aId, pairs.bId], set: asInserted });
      const comparedAt = sql`clock_timestamp()`;
      await tx.update(texts).set({ given, comparedBy: by, comparedAt }).where(isVersion(head));
      return true;
    }),

  list: (reach, filter) =>
    database.transaction(reach, async (tx) => {
      const rows = await selectPairs(tx)
        .where(and(bothWithin(reach), matching(filter)))
        .orderBy(desc(pairs.share), desc(pairs.id))
        .limit(filter.limit + 1);
      return toSharePage(rows.map(toPair), filter.limit);
    }),

  find: (reach, id) =>
    database.transaction(reach, async (tx) => {
      const [row] = await selectPairs(tx).where(and(eq(pairs.id, id), bothWithin(reach)));
      return row ? toPair(row) : null;
    }),
});
