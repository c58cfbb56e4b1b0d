import { batchItemsQuery } from "@/lib/features/analyses/batch-schemas";
import { listFilesQuery } from "@/lib/features/analyses/file-schemas";
import { listAnalysesQuery } from "@/lib/features/analyses/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { seededId } from "../seeded-id";
import {
  admin,
  type Hot,
  type Product,
  secondPage,
  student,
  teacher,
  work,
  worksOfTwoClasses,
} from "./hot-query";

const now = Date.now();
const instant = (daysAgo: number) => new Date(now - daysAgo * 86_400_000).toISOString();

const analysesOf =
  (actor: Actor, query: Record<string, unknown> = {}) =>
  (product: Product) =>
    secondPage(
      (page) => product.analyses().listAnalyses(actor, page),
      listAnalysesQuery.parse({ limit: 5, ...query }),
    );
const first = (actor: Actor, query: Record<string, unknown>) => (product: Product) =>
  product.analyses().listAnalyses(actor, listAnalysesQuery.parse(query));
const filesOf = (actor: Actor) => (product: Product) =>
  secondPage((page) => product.analyses().listFiles(actor, page), listFilesQuery.parse({ limit: 5 }));
const batchesOf = (actor: Actor) => (product: Product) =>
  secondPage((page) => product.analyses().listBatches(actor, page), { limit: 5 });

/** What is asked of works and their results. */
export const workQueries: Record<string, Hot> = {
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
  "analyses: a student's counts": {
    table: "analyses",
    run: (product) => product.analyses().countAnalyses(student),
  },
  "analyses: a teacher's counts": {
    table: "analyses",
    run: (product) => product.analyses().countAnalyses(teacher),
    most: worksOfTwoClasses,
  },
  "analyses: a school's counts": {
    table: "analyses",
    run: (product) => product.analyses().countAnalyses(admin),
    most: 60_000,
  },
  "analyses: one": {
    table: "analysis_events",
    run: (product) => product.analyses().getAnalysis(student, work),
  },
  "analyses: one, by its teacher": {
    table: "class_members",
    run: (product) => product.analyses().getAnalysis(teacher, work),
  },
  "results: one": {
    table: "analysis_history_",
    run: (product) => product.analyses().getStoredResult(student, work),
  },
  "results: the tag of one": {
    table: "analyses",
    run: (product) => product.analyses().tagOfResult(student, work),
  },
  "files: a student's": { table: "submissions", run: filesOf(student) },
  "files: a teacher's classes'": { table: "submissions", run: filesOf(teacher) },
  "files: a school's": { table: "submissions", run: filesOf(admin) },
  "files: one": {
    table: "submissions",
    run: (product) => product.analyses().getFile(student, seededId("submission", 7)),
  },
  "batches: a student's": { table: "batches", run: batchesOf(student) },
  "batches: a teacher's classes'": { table: "batches", run: batchesOf(teacher) },
  "batches: a school's": { table: "batches", run: batchesOf(admin) },
  "batches: one": {
    table: "batch_items",
    run: (product) => product.analyses().getBatch(student, seededId("batch", 7), batchItemsQuery.parse({})),
  },
};
