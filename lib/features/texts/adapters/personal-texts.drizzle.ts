import { and, asc, eq, gt, inArray, or, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { goingWith } from "@/db/personal-rows";
import { texts, totals } from "@/db/schema/texts";
import {
  type Erased,
  type ExportFile,
  jsonArray,
  type Person,
  type PersonalData,
} from "@/lib/kernel/personal-data";
import { removeFingerprint } from "./fingerprint-rows.drizzle";
import { isText } from "./text-repository.drizzle";

type Row = typeof texts.$inferSelect;

const readAtOnce = 200;

const rowsOf = (database: Database, which: SQL | undefined): AsyncGenerator<Row> =>
  everyRow<Row>(readAtOnce, (after) =>
    database.transaction("platform", (tx) =>
      tx
        .select()
        .from(texts)
        .where(and(which, after ? gt(texts.id, after.id) : undefined))
        .orderBy(asc(texts.id))
        .limit(readAtOnce),
    ),
  );

async function* described(database: Database, { userId }: Person): AsyncGenerator<object> {
  for await (const { hashes: _, ...row } of rowsOf(database, eq(texts.authorId, userId))) yield row;
}

async function* exportTexts(database: Database, person: Person): AsyncGenerator<ExportFile> {
  yield { path: "data/texts.texts.json", content: jsonArray(described(database, person)) };
}

async function eraseText(tx: Transaction, row: Row): Promise<void> {
  await tx.delete(texts).where(isText(row));
  await removeFingerprint(tx, row, row.hashes);
}

/** What others ran again of theirs too: the words are theirs. */
const leavingWith = (person: Person): SQL | undefined =>
  or(goingWith(texts, person), eq(texts.writerId, person.userId));

async function eraseTexts(database: Database, person: Person): Promise<Erased[]> {
  let removed = 0;
  for await (const row of rowsOf(database, leavingWith(person))) {
    await database.transaction("platform", (tx) => eraseText(tx, row));
    removed += 1;
  }
  await database.transaction("platform", (tx) =>
    tx.delete(totals).where(inArray(totals.organisationId, [...person.spaces])),
  );
  return [{ store: "texts.texts", removed }];
}

/** What is known of the texts that people handed in, with what those share with others': pairs name other people, and are not handed out. */
export const personalTexts = (database: Database): PersonalData => ({
  name: "texts",
  tables: ["texts.texts", "texts.fingerprints", "texts.pairs", "texts.totals"],
  export: (person) => exportTexts(database, person),
  erase: (person) => eraseTexts(database, person),
});
