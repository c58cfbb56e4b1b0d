import { expect } from "vitest";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import type { Actor } from "@/lib/kernel/actor";
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

/** Sixty classes are counted, each with its students. */
const studentsOfListedClasses = 60 * 60 + 100;

const pairsOf =
  (actor: Actor, query: Record<string, unknown> = {}) =>
  (product: Product) =>
    secondPage(
      (page) => product.texts().listPairs(actor, page),
      listPairsQuery.parse({ limit: 5, ...query }),
    );
const found = (actor: Actor, q: string) => async (product: Product) => {
  const { items } = await product.search().search(actor, { q, limit: 5 });
  expect(items.length).toBeGreaterThan(0);
};

/** What is asked of the search, of texts and of what they share. */
export const textQueries: Record<string, Hot> = {
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
  "texts: one": { table: "texts", run: (product) => product.texts().getText(student, work) },
  "texts: those that share a hash": {
    table: "fingerprints",
    run: async (product) => {
      const head = {
        organisationId: admin.organisationId,
        id: work,
        authorId: student.userId,
        writerId: work,
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
    run: (product) => product.texts().listPairs(student, listPairsQuery.parse({})),
  },
  "pairs: of one text": {
    table: "pairs",
    run: (product) => product.texts().listPairs(admin, listPairsQuery.parse({ text: work })),
  },
};
