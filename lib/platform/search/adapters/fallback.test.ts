import { expect, it, vi } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import type { MirrorLedger, SaveOutcome, SearchIndex, SearchQuery, SearchResult } from "../port";
import { aDocument } from "../testing/documents";
import { makeFallbackSearchIndex } from "./fallback";

const reach = everybodyIn(newId());
const resultOf = (next?: string): SearchResult => ({
  hits: [],
  total: { count: 0, more: false },
  facets: {
    kind: [],
    state: [],
    scoreBand: [],
    language: [],
    month: [],
    author: [],
    category: [],
    group: [],
  },
  similar: [],
  next,
});
const unavailable = () => new AppError("unavailable");

const indexOf = (overrides: Partial<SearchIndex> = {}): SearchIndex => ({
  save: async (documents) =>
    documents.map(({ organisationId, id }) => ({ organisationId, id, result: "saved" })),
  remove: async () => true,
  search: async () => resultOf(),
  suggest: async () => [],
  moreLike: async () => [],
  async *list() {},
  ...overrides,
});

function stage(primary: Partial<SearchIndex>, standby: Partial<SearchIndex> = {}) {
  let time = 0;
  const kept = new Map<string, number | null>();
  const ledger: MirrorLedger = {
    note: async (writes) => {
      for (const { id, version } of writes) kept.set(id, version);
    },
    settle: async (writes) => {
      for (const { id } of writes) kept.delete(id);
    },
    due: async () => [],
    isBehind: async () => kept.size > 0,
    postpone: async () => {},
  };
  const failures: unknown[] = [];
  const index = makeFallbackSearchIndex({
    ...{ primary: indexOf(primary), standby: indexOf(standby), ledger, now: () => time },
    onFailure: (error) => failures.push(error),
  });
  return { index, kept, failures, pass: (ms: number) => (time += ms) };
}

const ask = (cursor?: string): SearchQuery => ({ reach, text: "x", limit: 5, cursor });

it("lets the standby answer while the primary is away, asks it again after a while, one at first", async () => {
  const search = vi.fn(async (): Promise<SearchResult> => Promise.reject(unavailable()));
  const { index, pass, failures } = stage({ search });
  expect((await index.search(ask())).degraded).toBe(true);
  await index.search(ask());
  expect(search).toHaveBeenCalledTimes(1);
  pass(10_000);
  await Promise.all([index.search(ask()), index.search(ask()), index.search(ask())]);
  expect(search).toHaveBeenCalledTimes(2);
  pass(10_000);
  search.mockResolvedValue(resultOf());
  expect((await index.search(ask())).degraded).toBeUndefined();
  await index.search(ask());
  expect([search.mock.calls.length, failures.length]).toEqual([4, 2]);
});

it("lets the standby answer while the primary, back again, lacks a work", async () => {
  const save = vi.fn(async (): Promise<SaveOutcome[]> => Promise.reject(unavailable()));
  const { index, kept } = stage({ save });
  await index.save([aDocument()]);
  expect((await index.search(ask())).degraded).toBe(true);
  kept.clear();
  expect((await index.search(ask())).degraded).toBeUndefined();
});

it("answers a request that the primary refuses, and keeps asking it", async () => {
  const search = vi.fn(async (): Promise<SearchResult> => Promise.reject(new Error("too many clauses")));
  const { index } = stage({ search });
  for (let times = 0; times < 3; times++) expect((await index.search(ask())).degraded).toBe(true);
  expect(search).toHaveBeenCalledTimes(3);
});

it("hands on what is the asker's fault", async () => {
  const { index } = stage({ search: async () => Promise.reject(new AppError("invalid_input")) });
  await expect(index.search(ask())).rejects.toMatchObject({ code: "invalid_input" });
});

it("ends a listing where it began, and begins anew what the primary cannot go on with", async () => {
  const asked: (string | undefined)[] = [];
  const down = { search: async (): Promise<SearchResult> => Promise.reject(unavailable()) };
  const standby = {
    search: async ({ cursor }: SearchQuery) => {
      asked.push(cursor);
      return resultOf("c3Bz");
    },
  };
  const { index } = stage(down, standby);
  const { next } = await index.search(ask("primary's"));
  const up = stage({}, standby);
  expect((await up.index.search(ask(next))).degraded).toBe(true);
  expect(asked).toEqual([undefined, "c3Bz"]);
});

it("asks the standby for works like one that the primary does not know", async () => {
  const { index } = stage({ moreLike: async () => null });
  expect(await index.moreLike(reach, newId(), 5)).toEqual([]);
});

it("notes each write until the primary has confirmed it", async () => {
  const [one, two] = [aDocument({ version: 3 }), aDocument()];
  const outcome = (id: string, result: "saved" | "stale"): SaveOutcome => ({
    ...{ organisationId: one.organisationId, id, result },
  });
  const up = stage({ save: async () => [outcome(one.id, "saved"), outcome(two.id, "stale")] });
  await up.index.save([one, two]);
  await up.index.remove(one);
  expect(up.kept.size).toBe(0);

  const down = stage({
    save: async () => Promise.reject(unavailable()),
    remove: async () => Promise.reject(unavailable()),
  });
  expect(await down.index.save([one, two])).toMatchObject([{ result: "saved" }, { result: "saved" }]);
  expect(await down.index.remove(two)).toBe(true);
  expect(down.kept).toEqual(
    new Map([
      [one.id, 3],
      [two.id, null],
    ]),
  );

  const refusing = stage({
    save: async ([first]) => [
      { organisationId: reach.organisationId, id: first?.id ?? "", result: "failed", reason: "mapping" },
      outcome(two.id, "saved"),
    ],
  });
  await refusing.index.save([one, two]);
  expect([...refusing.kept.keys()]).toEqual([one.id]);
});

it("has noted a write before it is made", async () => {
  const { index, kept } = stage({}, { save: async () => Promise.reject(new Error("crash")) });
  const document = aDocument();
  await expect(index.save([document])).rejects.toThrow("crash");
  expect(kept.has(document.id)).toBe(true);
});
