import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { batchItemsQuery } from "@/lib/features/analyses/batch-schemas";
import { listFilesQuery } from "@/lib/features/analyses/file-schemas";
import { listAnalysesQuery } from "@/lib/features/analyses/schemas";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { explainStatements, readsOf } from "./testing/read-plans";
import { many, schoolMember, seededId, seedMany, studentWithWorks } from "./testing/seed-many";
import { startProduct } from "./testing/start-product";

/**
 * What Postgres does for the product's own queries among 100,000 rows of each table: it tells the plan of each statement
 * that it executes (auto_explain), those inside functions too. None may read a big table from end to end.
 */

const told = vi.hoisted(() => ({ plans: [] as string[] }));

vi.mock("postgres", async (original) => {
  const { default: postgres } = await original<{ default: typeof import("postgres") }>();
  const listening: typeof postgres = Object.assign(
    (...[url, options]: Parameters<typeof postgres>) =>
      postgres(url, { ...options, onnotice: ({ message }) => told.plans.push(String(message)) }),
    postgres,
  );
  return { default: listening };
});

const load = async () => ({
  ...(await import("./accounts")),
  ...(await import("./access")),
  ...(await import("./analyses")),
  ...(await import("./audit")),
  ...(await import("./notifications")),
  ...(await import("./organisations")),
  ...(await import("./search")),
  ...(await import("./texts")),
});

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Awaited<ReturnType<typeof load>>;

const admin = schoolMember(0, "organisation_admin");
const teacher = schoolMember(1, "teacher");
const student = studentWithWorks();
const platform: Actor = {
  ...admin,
  platform: true,
  permissions: new Set([...admin.permissions, "users.read"]),
};
const caller = { address: "::1", userAgent: "tests" };
/** On a machine that has other things to do as well; some twenty seconds on one that has not. */
const seedingMs = 300_000;
const worksOfTwoClasses = 2 * 60 * 20;
/** Sixty classes are counted, each with its students. */
const studentsOfListedClasses = 60 * 60 + 100;
/** A work of the student's. */
const work = seededId("analysis", 7);
const now = Date.now();
const instant = (daysAgo: number) => new Date(now - daysAgo * 86_400_000).toISOString();

async function secondPage<Q extends object>(
  list: (query: Q & { cursor?: string }) => Promise<{ next?: string }>,
  query: Q,
): Promise<unknown> {
  const { next } = await list(query);
  expect(next).toBeDefined();
  return list({ ...query, cursor: next });
}

const analysesOf =
  (actor: Actor, query: Record<string, unknown> = {}) =>
  () =>
    secondPage(
      (page) => product.analyses().listAnalyses(actor, page),
      listAnalysesQuery.parse({ limit: 5, ...query }),
    );
const first = (actor: Actor, query: Record<string, unknown>) => () =>
  product.analyses().listAnalyses(actor, listAnalysesQuery.parse(query));
const filesOf = (actor: Actor) => () =>
  secondPage((page) => product.analyses().listFiles(actor, page), listFilesQuery.parse({ limit: 5 }));
const pairsOf =
  (actor: Actor, query: Record<string, unknown> = {}) =>
  () =>
    secondPage(
      (page) => product.texts().listPairs(actor, page),
      listPairsQuery.parse({ limit: 5, ...query }),
    );
const batchesOf = (actor: Actor) => () =>
  secondPage((page) => product.analyses().listBatches(actor, page), { limit: 5 });
const found = (actor: Actor, q: string) => async () => {
  const { items } = await product.search().search(actor, { q, limit: 5 });
  expect(items.length).toBeGreaterThan(0);
};

/** A query: a table that it must read of, and the most rows that it may take out of tables in one statement. */
type Hot = { table: string; run: () => Promise<unknown>; most?: number };

const hot: Record<string, Hot> = {
  "analyses: a student's": { table: "analyses", run: analysesOf(student) },
  "analyses: a teacher's classes'": { table: "analyses", run: analysesOf(teacher) },
  "analyses: a school's": { table: "analyses", run: analysesOf(admin) },
  "analyses: a student's, of a kind and a state": {
    table: "analyses",
    run: first(student, { kind: "essay", status: "failed" }),
  },
  "analyses: a teacher's, of a kind": { table: "analyses", run: analysesOf(teacher, { kind: "code" }) },
  "analyses: a school's, of a kind": { table: "analyses", run: analysesOf(admin, { kind: "code" }) },
  "analyses: a school's, of a kind that is not there": {
    table: "analyses",
    run: first(admin, { status: "running" }),
  },
  "analyses: a school's, of an author": {
    table: "analyses",
    run: analysesOf(admin, { author: student.userId }),
  },
  "analyses: a teacher's, of an author": {
    table: "analyses",
    run: analysesOf(teacher, { author: student.userId }),
  },
  "analyses: a school's, of some days": {
    table: "analyses",
    run: analysesOf(admin, { from: instant(0.5), to: instant(0.1) }),
  },
  "analyses: a school's, of a score": {
    table: "analyses",
    run: analysesOf(admin, { minScore: 600, maxScore: 700 }),
  },
  "analyses: the replays of one": { table: "analyses", run: first(student, { replayOf: work }) },
  "analyses: a student's counts": { table: "analyses", run: () => product.analyses().countAnalyses(student) },
  "analyses: a teacher's counts": {
    table: "analyses",
    run: () => product.analyses().countAnalyses(teacher),
    most: worksOfTwoClasses,
  },
  "analyses: a school's counts": {
    table: "analyses",
    run: () => product.analyses().countAnalyses(admin),
    most: 60_000,
  },
  "analyses: one": { table: "analysis_events", run: () => product.analyses().getAnalysis(student, work) },
  "analyses: one, by its teacher": {
    table: "class_members",
    run: () => product.analyses().getAnalysis(teacher, work),
  },
  "results: one": {
    table: "analysis_history_",
    run: () => product.analyses().getStoredResult(student, work),
  },
  "results: the tag of one": { table: "analyses", run: () => product.analyses().tagOfResult(student, work) },
  "files: a student's": { table: "submissions", run: filesOf(student) },
  "files: a teacher's classes'": { table: "submissions", run: filesOf(teacher) },
  "files: a school's": { table: "submissions", run: filesOf(admin) },
  "files: one": {
    table: "submissions",
    run: () => product.analyses().getFile(student, seededId("submission", 7)),
  },
  "batches: a student's": { table: "batches", run: batchesOf(student) },
  "batches: a teacher's classes'": { table: "batches", run: batchesOf(teacher) },
  "batches: a school's": { table: "batches", run: batchesOf(admin) },
  "batches: one": {
    table: "batch_items",
    run: () => product.analyses().getBatch(student, seededId("batch", 7), batchItemsQuery.parse({})),
  },
  "search: a student's, a word in every text": { table: "entries", run: found(student, "comum") },
  "search: a teacher's, a word in every text": {
    table: "entries",
    run: found(teacher, "comum"),
    most: worksOfTwoClasses,
  },
  "search: a school's, a rare word": {
    table: "entries",
    run: found(admin, "palavra7"),
    most: studentsOfListedClasses,
  },
  "texts: one": { table: "texts", run: () => product.texts().getText(student, work) },
  "texts: those that share a hash": {
    table: "fingerprints",
    run: async () => {
      const head = {
        organisationId: admin.organisationId,
        id: work,
        authorId: student.userId,
        originId: work,
      };
      const named = { ...head, kind: "essay", title: "obra", version: 1, createdAt: new Date() } as const;
      expect(await product.texts().index.candidates(named, [-1, 7], 20)).toHaveLength(11);
    },
  },
  "pairs: a school's": { table: "pairs", run: pairsOf(admin) },
  "pairs: a school's, with drafts": { table: "pairs", run: pairsOf(admin, { drafts: "true" }) },
  "pairs: a teacher's": { table: "pairs", run: pairsOf(teacher), most: worksOfTwoClasses },
  "pairs: a student's, who has none to see": {
    table: "pairs",
    run: () => product.texts().listPairs(student, listPairsQuery.parse({})),
  },
  "pairs: of one text": {
    table: "pairs",
    run: () => product.texts().listPairs(admin, listPairsQuery.parse({ text: work })),
  },
  "sessions: resumed": {
    table: "sessions",
    run: () =>
      product
        .accounts()
        .resumeSession({ userId: student.userId, sessionId: seededId("session", 107) }, caller),
  },
  "sessions: one's own": {
    table: "sessions",
    run: () => product.accounts().listSessions(student, seededId("session", 107)),
  },
  "users: found to sign in": {
    table: "users",
    run: () => product.accounts().credentialsVersion("pessoa107@many.test"),
  },
  "users: all": {
    table: "users",
    run: () => secondPage((page) => product.accounts().listUsers(platform, page), { limit: 5 }),
  },
  "members: all": {
    table: "memberships",
    run: () => secondPage((page) => product.organisations().listMembers(admin, page), { limit: 5 }),
  },
  "members: the teachers": {
    table: "memberships",
    run: () => product.organisations().listMembers(admin, { role: "teacher" }),
  },
  "classes: the taught students": {
    table: "class_members",
    run: () => product.organisations().listTaughtStudents(teacher),
  },
  "notifications: unread": {
    table: "notifications",
    run: () => product.notifications().unreadCount(student),
  },
  "notifications: all": {
    table: "notifications",
    run: () => product.notifications().list(student, { limit: 5 }),
  },
  "keys: one's own": { table: "api_keys", run: () => product.access().listKeys(admin, {}) },
  "keys: a school's": {
    table: "api_keys",
    run: () => product.access().listKeys(admin, { of: "organisation" }),
  },
  "audit: a school's": { table: "entries", run: () => product.audit().list(admin) },
  "audit: what somebody did": {
    table: "entries",
    run: () => product.audit().list(admin, { actor: student.userId }),
  },
};

beforeAll(async () => {
  server = await startProduct();
  await seedMany(server.superUrl);
  await explainStatements(server.superUrl);
  product = await load();
}, seedingMs);
afterAll(() => server.stop());

let big: ReadonlySet<string>;

it(`has ${many.toLocaleString("en")} rows in each big table`, async () => {
  const sql = openSql(server.superUrl, 1);
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and reltuples >= ${many * 0.5}`;
  await sql.end();
  big = new Set(rows.map(({ name }) => name));
  for (const { table } of Object.values(hot))
    expect(
      [...big].some((name) => name.startsWith(table)),
      table,
    ).toBe(true);
});

it.each(Object.keys(hot))("reads by an index: %s", async (name) => {
  const query = hot[name];
  if (!query) throw new Error("no such query");
  told.plans.length = 0;
  await query.run();
  const reads = told.plans.flatMap(readsOf);
  expect(reads.some(({ tables }) => tables.some((read) => read.startsWith(query.table)))).toBe(true);
  const bad = reads.filter(({ scanned }) => scanned.some((read) => big.has(read)));
  expect(bad.map(({ text, scanned }) => ({ scanned, text }))).toEqual([]);
  const most = reads.reduce((sum, { rows }) => Math.max(sum, rows), 0);
  expect(most).toBeLessThanOrEqual(query.most ?? 1_000);
});
