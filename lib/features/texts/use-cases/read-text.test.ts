import { expect, it } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { SourceText, StoredText, TextRepository, TextSource } from "../ports";
import { makeTakeText } from "./read-text";

const organisationId = newId();
const text: SourceText = {
  ...{ organisationId, id: newId(), authorId: newId(), writerId: newId() },
  ...{ kind: "essay", title: "O mar", version: 1, createdAt: new Date(), text: "O mar.", given: [] },
};

const nothingKnown = {
  ...{ language: null, enrichment: null, enrichedBy: null, given: null },
  ...{ comparedAt: null, comparedBy: null, failure: null },
};

/** Keeps one text; what is not asked for here refuses. */
function keep() {
  const kept = new Map<string, StoredText>();
  const refuse = () => Promise.reject(new Error("not asked for"));
  const texts: TextRepository = {
    begin: async ({ id, ...head }) => {
      const row = { ...head, id, ...nothingKnown };
      kept.set(id, row);
      return row;
    },
    remove: async ({ id }) => kept.delete(id),
    ...{ saveEnrichment: refuse, saveFailure: refuse, find: refuse, listUnknown: refuse },
    list: async function* () {},
  };
  return { kept, texts };
}

const sourceGiving = (...answers: SourceText[][]): TextSource => ({
  load: async () => answers.shift() ?? [],
  knownAs: async (reference) => reference,
  async *list() {},
});
const versions = { enrichment: "enrichment@2", comparison: "similarity@3" };

it("keeps nothing of a work that is erased while it is taken", async () => {
  const { kept, texts } = keep();
  const take = makeTakeText({ source: sourceGiving([text], []), texts, versions });
  expect(await take(systemActor(organisationId), text)).toEqual({ enrich: false, compare: false });
  expect(kept.size).toBe(0);
});

it("says what is to be done with a new text", async () => {
  const { kept, texts } = keep();
  const take = makeTakeText({ source: sourceGiving([text], [text]), texts, versions });
  expect(await take(systemActor(organisationId), text)).toEqual({ enrich: true, compare: true });
  expect(kept.has(text.id)).toBe(true);
});
