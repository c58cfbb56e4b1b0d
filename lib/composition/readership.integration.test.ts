import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspectResult, report } from "@/lib/features/analyses/adapters/testing/stores";
import { batchItemsQuery } from "@/lib/features/analyses/batch-schemas";
import { listFilesQuery } from "@/lib/features/analyses/file-schemas";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { listFindingsQuery } from "@/lib/features/analyses/report-schemas";
import { listAnalysesQuery } from "@/lib/features/analyses/schemas";
import { codeOptions } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { aDocument } from "@/lib/platform/search/testing/documents";
import { openSchool, type Standing, standings } from "./testing/school";
import { startProduct } from "./testing/start-product";

/**
 * Who may do what with a student's work: every use case of analyses, batches, files and search, with everybody who stands
 * in some way to its author. The table names each use case: one that is not in it fails the types and the first test.
 */

const load = async () => ({
  ...(await import("./analyses")),
  ...(await import("./search")),
  ...(await import("./drafts")),
  ...(await import("./report-export")),
});
type Product = Awaited<ReturnType<typeof load>>;
type Analyses = ReturnType<Product["analyses"]>;
type Searching = Exclude<keyof ReturnType<Product["search"]>, "index" | "upkeep">;
type UseCase = Exclude<keyof Analyses, "stores" | "closeLive"> | Searching | "compareDrafts" | "exportReport";

/** What the author has handed in, by id. */
type Works = { essay: string; code: string; waiting: string; file: string; batch: string };

/** Opens one work. It is refused with `not_found` to who does not reach it. */
type Opening = { opens: (actor: Actor, works: Works) => Promise<unknown> };
/** Lists or counts. @returns whether the author's works are among it */
type Listing = { lists: (actor: Actor, works: Works) => Promise<boolean> };
/** Changes one work, made anew for each who tries. `forbidden` to who may only read it. */
type Change = { make: () => Promise<string>; changes: (actor: Actor, id: string) => Promise<unknown> };
/** Touches nobody's work but the actor's own. */
type Own = { own: string };

const readers: ReadonlySet<Standing> = new Set(["author", "teacher", "admin"]);
const writers: ReadonlySet<Standing> = new Set(["author", "admin"]);

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Product;
let people: Record<Standing, Actor>;
let works: Works;

const text = "Um texto curto sobre o mar e a jabuticaba.";
const source = "x = 1\n";
const at = { limit: 20 };
const word = "jabuticaba";

const reference = (analysisId: string) => ({
  analysisId,
  organisationId: people.author.organisationId,
});

async function finished(analysisId: string, fields: Parameters<typeof report>[0]): Promise<string> {
  const { analyses, results } = product.analyses().stores;
  await analyses.begin(reference(analysisId), "run");
  await results.complete(reference(analysisId), report(fields));
  return analysisId;
}

const waitingEssay = async () => (await product.analyses().submitEssay(people.author, { text })).analysisId;
const finishedEssay = async () => finished(await waitingEssay(), {});
const waitingBatch = async () => {
  const files = [new File([source], "a.py")];
  const options = codeOptions.parse({ depth: "quick" });
  return (await product.analyses().submitBatch(people.author, { options, files })).batchId;
};

/** A code with a receipt in the storage. */
async function measuredCode(): Promise<string> {
  const { analysisId } = await product.analyses().submitCode(people.author, { source });
  const { storage } = product.analyses().stores;
  const stored = Buffer.from(JSON.stringify({ receipt: {}, proof: null }));
  const key = await storage.put(people.author.organisationId, newId(), stored);
  const optimisation: Optimisation = {
    status: "none",
    reason: null,
    environment: null,
    source,
    rewrites: [],
    attempts: [],
    verification: null,
    measurement: null,
    growth: null,
    receiptId: key.slice(key.indexOf("/") + 1),
  };
  return finished(analysisId, { kind: "code", language: "python", details: { optimisation } });
}

const table: Record<UseCase, Opening | Listing | Change | Own> = {
  submitEssay: { own: "hands in the actor's own" },
  submitCode: { own: "hands in the actor's own" },
  submitBatch: { own: "hands in the actor's own" },
  checkBeforeSubmitting: { own: "keeps nothing" },
  describeAuthors: { own: "names the authors of works that were listed; see below" },

  getAnalysis: { opens: (actor, { essay }) => product.analyses().getAnalysis(actor, essay) },
  getSubmission: { opens: (actor, { essay }) => product.analyses().getSubmission(actor, essay) },
  getResult: { opens: (actor, { essay }) => product.analyses().getResult(actor, essay) },
  getTaggedResult: { opens: (actor, { essay }) => product.analyses().getTaggedResult(actor, essay) },
  tagOfResult: { opens: (actor, { essay }) => product.analyses().tagOfResult(actor, essay) },
  getStoredResult: { opens: (actor, { essay }) => product.analyses().getStoredResult(actor, essay) },
  listFindings: {
    opens: (actor, { essay }) => product.analyses().listFindings(actor, essay, listFindingsQuery.parse({})),
  },
  getReceipt: { opens: (actor, { code }) => product.analyses().getReceipt(actor, code) },
  rescore: { opens: (actor, { essay }) => product.analyses().rescore(actor, essay, { without: [] }) },
  getFindingsSoFar: {
    opens: (actor, { waiting }) => product.analyses().getFindingsSoFar(actor, waiting),
  },
  watchAnalysis: {
    opens: async (actor, { essay }) => {
      const watching = product.analyses().watchAnalysis(actor, essay, 0, AbortSignal.timeout(20_000));
      for await (const { type } of watching) return type;
      throw new Error("nothing was told");
    },
  },
  getFile: { opens: (actor, { file }) => product.analyses().getFile(actor, file) },
  getFileContent: { opens: (actor, { file }) => product.analyses().getFileContent(actor, file) },
  linkToOriginal: { opens: (actor, { file }) => product.analyses().linkToOriginal(actor, file) },
  getBatch: {
    opens: (actor, { batch }) => product.analyses().getBatch(actor, batch, batchItemsQuery.parse({})),
  },
  getWholeBatch: { opens: (actor, { batch }) => product.analyses().getWholeBatch(actor, batch) },
  exportBatchTable: { opens: (actor, { batch }) => product.analyses().exportBatchTable(actor, batch) },
  compareDrafts: { opens: (actor, { essay }) => product.compareDrafts(actor, [essay, essay]) },
  exportReport: { opens: (actor, { essay }) => product.exportReport(actor, essay) },

  listAnalyses: {
    lists: async (actor, { essay }) => {
      const { items } = await product.analyses().listAnalyses(actor, listAnalysesQuery.parse({ limit: 100 }));
      const asked = listAnalysesQuery.parse({ author: people.author.userId, limit: 100 });
      const byAuthor = await product.analyses().listAnalyses(actor, asked);
      expect(byAuthor.items.some(({ id }) => id === essay)).toBe(items.some(({ id }) => id === essay));
      return items.length > 0;
    },
  },
  countAnalyses: {
    lists: async (actor) =>
      Object.values(await product.analyses().countAnalyses(actor)).some((total) => total > 0),
  },
  listBatches: {
    lists: async (actor) => (await product.analyses().listBatches(actor, at)).items.length > 0,
  },
  listFiles: {
    lists: async (actor) =>
      (await product.analyses().listFiles(actor, listFilesQuery.parse({}))).items.length > 0,
  },
  search: {
    lists: async (actor) => {
      const { items, total, facets } = await product.search().search(actor, { q: word, ...at });
      const authors = actor.userId === people.author.userId ? 0 : 1;
      expect([total.count, facets.author.length]).toEqual(items.length > 0 ? [2, authors] : [0, 0]);
      return items.length > 0;
    },
  },
  suggest: {
    lists: async (actor) => (await product.search().suggest(actor, { q: "o m", limit: 8 })).items.length > 0,
  },
  exportHits: {
    lists: async (actor) => {
      const lines: string[] = [];
      for await (const line of product.search().exportHits(actor, { q: word })) lines.push(line);
      return lines.length > 1;
    },
  },
  findSimilar: {
    opens: (actor, { essay }) => product.search().findSimilar(actor, essay, { limit: 5 }),
  },
  saveSearch: { own: "keeps the actor's own" },
  listSavedSearches: { own: "lists the actor's own" },
  removeSavedSearch: { own: "removes the actor's own" },

  cancelAnalysis: {
    make: waitingEssay,
    changes: (actor, id) => product.analyses().cancelAnalysis(actor, id),
  },
  cancelBatch: {
    make: waitingBatch,
    changes: (actor, id) => product.analyses().cancelBatch(actor, id),
  },
  replayAnalysis: {
    make: finishedEssay,
    changes: (actor, id) => product.analyses().replayAnalysis(actor, id, {}),
  },
};

beforeAll(async () => {
  server = await startProduct();
  product = await load();
  people = await openSchool(server.superUrl);
  const essay = await finishedEssay();
  const waiting = await waitingEssay();
  const { stores } = product.analyses();
  await stores.results.saveAspect(reference(waiting), aspectResult("spelling"));
  const { submissionId } = (await product.analyses().getStoredResult(people.author, essay)).analysis;
  const { organisationId, userId: authorId } = people.author;
  const { index } = product.search();
  const document = aDocument({ organisationId, authorId, id: essay, title: "O mar", body: text });
  await index.save([document, { ...document, id: newId() }]);
  works = { essay, waiting, code: await measuredCode(), file: submissionId, batch: await waitingBatch() };
});
afterAll(() => server.stop());

it("knows every use case", () => {
  const { stores: _, closeLive: __, ...useCases } = product.analyses();
  const { index: ___, upkeep: ____, ...searching } = product.search();
  const all = [...Object.keys(useCases), ...Object.keys(searching), "compareDrafts", "exportReport"];
  expect(Object.keys(table).sort()).toEqual(all.sort());
});

describe.each(standings)("what is done with a student's work by: %s", (standing) => {
  for (const [name, probe] of Object.entries(table)) {
    if ("opens" in probe)
      it(`${name} ${readers.has(standing) ? "opens it" : "finds nothing"}`, async () => {
        const opened = probe.opens(people[standing], works);
        if (readers.has(standing)) expect(await opened).toBeTruthy();
        else await expect(opened).rejects.toMatchObject({ code: "not_found" });
      });
    if ("lists" in probe)
      it(`${name} ${readers.has(standing) ? "includes it" : "leaves it out"}`, async () => {
        expect(await probe.lists(people[standing], works)).toBe(readers.has(standing));
      });
    if ("changes" in probe)
      it(`${name} ${writers.has(standing) ? "changes it" : "is refused"}`, async () => {
        const changed = probe.changes(people[standing], await probe.make());
        if (writers.has(standing)) await expect(changed).resolves.not.toThrow();
        else
          await expect(changed).rejects.toMatchObject({
            code: readers.has(standing) ? "forbidden" : "not_found",
          });
      });
  }
});
