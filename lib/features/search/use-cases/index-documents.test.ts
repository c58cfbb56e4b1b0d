import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { SaveOutcome, SearchDocument } from "@/lib/platform/search/port";
import { aDocument } from "@/lib/platform/search/testing/documents";
import type { DocumentSource } from "../ports";
import { makeIndexDocuments } from "./index-documents";

const sourceOf = (documents: readonly SearchDocument[]): DocumentSource => ({
  load: async (references) => documents.filter((document) => references.some(({ id }) => id === document.id)),
  async *list() {
    yield* documents;
  },
});

it("writes what there is, takes out what is gone, and names what could not be written", async () => {
  const [good, old, bad] = [aDocument(), aDocument(), aDocument()];
  const gone = { organisationId: newId(), id: newId() };
  const removed: string[] = [];
  const outcomeOf = ({ organisationId, id }: SearchDocument): SaveOutcome => {
    if (id === bad.id) return { organisationId, id, result: "failed", reason: "22003" };
    return { organisationId, id, result: id === old.id ? "stale" : "saved" };
  };
  const indexDocuments = makeIndexDocuments({
    sources: [sourceOf([good, old]), sourceOf([bad])],
    index: {
      save: async (documents) => documents.map(outcomeOf),
      remove: async ({ id }) => removed.push(id) > 0,
      async *list() {},
    },
  });
  expect(await indexDocuments([good, old, bad, gone])).toEqual({
    saved: [{ organisationId: good.organisationId, id: good.id }],
    stale: 1,
    removed: 1,
    failed: [{ organisationId: bad.organisationId, id: bad.id, reason: "22003" }],
  });
  expect(removed).toEqual([gone.id]);
});

it("fails as a whole where the index cannot be reached", async () => {
  const document = aDocument();
  const indexDocuments = makeIndexDocuments({
    sources: [sourceOf([document])],
    index: {
      save: async () => {
        throw new Error("no connection");
      },
      remove: async () => false,
      async *list() {},
    },
  });
  await expect(indexDocuments([document])).rejects.toThrow("no connection");
});
