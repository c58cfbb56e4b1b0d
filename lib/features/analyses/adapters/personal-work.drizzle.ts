import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { goingWith } from "@/db/personal-rows";
import {
  analyses,
  analysisEvents,
  analysisHistory,
  aspectResults,
  batches,
  batchItems,
  submissions,
  versions,
} from "@/db/schema/analyses";
import {
  type Erased,
  type ExportFile,
  jsonArray,
  type Person,
  type PersonalData,
  safeFileName,
} from "@/lib/kernel/personal-data";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { Report } from "../domain/report";
import { optimisation } from "../optimisation-schemas";
import { decodeResult } from "./result-codec";

type Deps = {
  database: Database;
  storage: ObjectStorage;
  /** Removes what other parts of the product say of analyses: in the search, in notifications. @returns what was removed */
  forget(organisationId: string, analysisIds: readonly string[]): Promise<Erased[]>;
};
type Work = typeof submissions.$inferSelect;

const readAtOnce = 200;
const erasedAtOnce = 100;

const tables = [
  "analyses.submissions",
  "analyses.versions",
  "analyses.analyses",
  "analyses.analysis_events",
  "analyses.aspect_results",
  "analyses.analysis_history",
  "analyses.batches",
  "analyses.batch_items",
] as const;

/**
 * What people handed in, with all that followed from it, wherever they handed it in: somebody's work is their own, also in
 * a school. What others made by replaying it holds their text too, and goes with it.
 */
export const personalWork = (deps: Deps): PersonalData => ({
  name: "analyses",
  tables,
  export: (person) => exportWork(deps, person),
  erase: (person) => eraseWork(deps, person),
});

const works = (database: Database, { userId }: Person): AsyncGenerator<Work> =>
  everyRow<Work>(readAtOnce, (after) =>
    database.transaction("platform", (tx) =>
      tx
        .select()
        .from(submissions)
        .where(and(eq(submissions.authorId, userId), after ? gt(submissions.id, after.id) : undefined))
        .orderBy(asc(submissions.id))
        .limit(readAtOnce),
    ),
  );

async function* described(database: Database, person: Person): AsyncGenerator<object> {
  for await (const { originalKey: _, ...work } of works(database, person)) {
    const [texts, made] = await database.transaction("platform", async (tx) => [
      await tx
        .select()
        .from(versions)
        .where(eq(versions.submissionId, work.id))
        .orderBy(asc(versions.number)),
      await tx.select().from(analyses).where(eq(analyses.submissionId, work.id)).orderBy(asc(analyses.id)),
    ]);
    yield { ...work, versions: texts, analyses: made };
  }
}

async function* exportWork({ database, storage }: Deps, person: Person): AsyncGenerator<ExportFile> {
  yield { path: "data/analyses.submissions.json", content: jsonArray(described(database, person)) };
  yield { path: "data/analyses.batches.json", content: jsonArray(batchesOf(database, person)) };
  for await (const work of works(database, person)) {
    const parts = await storage.open(work.originalKey);
    const fallback = work.kind === "essay" ? "essay.txt" : "program.py";
    const name = safeFileName(work.fileName ?? fallback, fallback);
    if (parts) yield { path: `originals/${work.id}/${name}`, content: parts };
    for (const { id, report } of await reportsOf(database, work)) {
      yield { path: `results/${id}.json`, content: whole(JSON.stringify(report, null, 1)) };
      const receiptId = optimisation.safeParse(report.details.optimisation).data?.receiptId;
      const receipt = receiptId ? await storage.open(`${work.organisationId}/${receiptId}`) : null;
      if (receipt) yield { path: `receipts/${id}.json`, content: receipt };
    }
  }
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

const batchesOf = (database: Database, { userId }: Person): AsyncGenerator<object> =>
  everyRow<typeof batches.$inferSelect>(readAtOnce, (after) =>
    database.transaction("platform", async (tx) => {
      const found = await tx
        .select()
        .from(batches)
        .where(and(eq(batches.authorId, userId), after ? gt(batches.id, after.id) : undefined))
        .orderBy(asc(batches.id))
        .limit(readAtOnce);
      const ids = found.map(({ id }) => id);
      const items =
        ids.length === 0
          ? []
          : await tx
              .select()
              .from(batchItems)
              .where(inArray(batchItems.batchId, ids))
              .orderBy(asc(batchItems.position));
      return found.map((batch) => ({ ...batch, items: items.filter(({ batchId }) => batchId === batch.id) }));
    }),
  );

async function reportsOf(database: Database, { id }: Work): Promise<{ id: string; report: Report }[]> {
  const rows = await database.transaction("platform", (tx) =>
    tx
      .select({ id: analyses.id, encoding: analysisHistory.encoding, payload: analysisHistory.payload })
      .from(analyses)
      .innerJoin(analysisHistory, eq(analysisHistory.analysisId, analyses.id))
      .where(eq(analyses.submissionId, id)),
  );
  return Promise.all(rows.map(async (row) => ({ id: row.id, report: await decodeResult<Report>(row) })));
}

type Found = { id: string; organisationId: string };

/** The submissions that go: replays that others made first, while it is still known what they replay. */
async function toErase(database: Database, person: Person): Promise<Found[]> {
  const rows = await database.transaction("platform", (tx) =>
    tx.execute<{ id: string; organisationId: string }>(sql`
      with recursive theirs as (
        select id, submission_id, 0 as depth from analyses.analyses where ${goingWith(analyses, person)}
        union
        select replay.id, replay.submission_id, theirs.depth + 1
          from analyses.analyses replay join theirs on replay.replay_of = theirs.id where theirs.depth < 1000
      ), going as (
        select submission_id as id, max(depth) as depth from theirs group by submission_id
        union all
        select id, 0 from analyses.submissions where ${goingWith(submissions, person)}
          and not exists (select from analyses.analyses a where a.submission_id = analyses.submissions.id)
      )
      select s.id::text as id, s.organisation_id::text as "organisationId"
        from going join analyses.submissions s on s.id = going.id order by going.depth desc, s.id`),
  );
  return rows.map(({ id, organisationId }) => ({ id, organisationId }));
}

async function eraseWork({ database, storage, forget }: Deps, person: Person): Promise<Erased[]> {
  const removed = new Map<string, number>();
  const count = (store: string, more: number) => removed.set(store, (removed.get(store) ?? 0) + more);
  for (const table of tables) count(table, 0);
  count("objects of works", 0);
  await database.transaction("platform", (tx) => eraseBatches(tx, person, count));
  const found = await toErase(database, person);
  for (let from = 0; from < found.length; from += erasedAtOnce) {
    const some = found.slice(from, from + erasedAtOnce);
    const ids = some.map(({ id }) => id);
    const made = await database.transaction("platform", (tx) =>
      tx
        .select({ id: analyses.id, organisationId: analyses.organisationId })
        .from(analyses)
        .where(inArray(analyses.submissionId, ids)),
    );
    for (const [organisationId, own] of Map.groupBy(made, (each) => each.organisationId)) {
      const forgotten = await forget(
        organisationId,
        own.map(({ id }) => id),
      );
      for (const { store, removed: more } of forgotten) count(store, more);
    }
    for (const { organisationId, id } of some)
      count("objects of works", await storage.deleteAll(organisationId, id));
    await database.transaction("platform", (tx) =>
      eraseRows(
        tx,
        ids,
        made.map(({ id }) => id),
        count,
      ),
    );
  }
  return [...removed].map(([store, more]) => ({ store, removed: more }));
}

type Count = (store: string, more: number) => void;

async function eraseBatches(tx: Transaction, person: Person, count: Count): Promise<void> {
  const own = sql`select id from analyses.batches where ${goingWith(batches, person)}`;
  count(
    "analyses.batch_items",
    (await tx.delete(batchItems).where(sql`${batchItems.batchId} in (${own})`)).count,
  );
  count("analyses.batches", (await tx.delete(batches).where(goingWith(batches, person))).count);
}

async function eraseRows(
  tx: Transaction,
  submissionIds: string[],
  analysisIds: string[],
  count: Count,
): Promise<void> {
  const erase = async (store: (typeof tables)[number], table: PgTable, which: SQL | undefined) =>
    count(store, (await tx.delete(table).where(which)).count);
  if (analysisIds.length > 0) {
    await erase("analyses.analysis_events", analysisEvents, inArray(analysisEvents.analysisId, analysisIds));
    await erase("analyses.aspect_results", aspectResults, inArray(aspectResults.analysisId, analysisIds));
    await erase(
      "analyses.analysis_history",
      analysisHistory,
      inArray(analysisHistory.analysisId, analysisIds),
    );
    await erase("analyses.batch_items", batchItems, inArray(batchItems.analysisId, analysisIds));
  }
  await erase("analyses.analyses", analyses, inArray(analyses.submissionId, submissionIds));
  await erase("analyses.versions", versions, inArray(versions.submissionId, submissionIds));
  await erase("analyses.submissions", submissions, inArray(submissions.id, submissionIds));
}
