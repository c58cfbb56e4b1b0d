import { closeDatabases, databaseFor } from "@/db/client";
import { makeWorkReader } from "@/lib/features/analyses/adapters/work-reader.drizzle";
import { makeSearchableWorks } from "@/lib/features/analyses/use-cases/searchable-works";
import { makeDocumentSource } from "@/lib/features/documents/adapters/document-source.drizzle";
import { makeSavedSearchRepository } from "@/lib/features/search/adapters/saved-search-repository.drizzle";
import type { DocumentSource, FindActor, HitNotifier } from "@/lib/features/search/ports";
import { makeExportHits } from "@/lib/features/search/use-cases/export-hits";
import {
  makeCheckIndex,
  makeIndexDocuments,
  makeRebuildIndex,
} from "@/lib/features/search/use-cases/index-documents";
import {
  makeListSavedSearches,
  makeRemoveSavedSearch,
  makeSaveSearch,
} from "@/lib/features/search/use-cases/saved-searches";
import {
  makeFindSimilar,
  makeSearchEntries,
  makeSuggest,
} from "@/lib/features/search/use-cases/search-entries";
import { makeTellOfHits } from "@/lib/features/search/use-cases/tell-of-hits";
import { systemClock } from "@/lib/kernel/clock";
import { makePostgresSearchIndex } from "@/lib/platform/search/adapters/postgres.drizzle";
import { documentHash } from "@/lib/platform/search/document-hash";
import { accounts } from "./accounts";
import { notifications } from "./notifications";
import { readership } from "./readership";

/** The accounts feature as the search feature needs it. */
const findActor: FindActor = async ({ userId, organisationId }) =>
  (await accounts().findStanding(userId, organisationId))?.actor ?? null;

/** The address of a search's page. */
const addressOf = (query: Record<string, unknown>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) if (each !== undefined) parameters.append(name, String(each));
  return `/search?${parameters}`;
};

/** The notifications feature as the search feature needs it. */
const notifyOfHits: HitNotifier = ({ organisationId, userId }, { name, query }, key) =>
  notifications().notify({
    ...{ organisationId, userId, key, kind: "search.new-hits" },
    ...{ data: { title: name }, href: addressOf(query) },
  });

function compose() {
  const database = databaseFor("search");
  const index = makePostgresSearchIndex(database);
  /** Every feature whose works can be found. */
  const sources: DocumentSource[] = [
    makeSearchableWorks({ works: makeWorkReader(databaseFor("analyses")) }),
    makeDocumentSource(databaseFor("documents")),
  ];
  const repository = makeSavedSearchRepository(database);
  const deps = {
    ...{ index, sources, repository, readership, findActor, notifyOfHits },
    ...{ hashOf: documentHash, clock: systemClock },
  };
  return {
    index,
    search: makeSearchEntries(deps),
    suggest: makeSuggest(deps),
    findSimilar: makeFindSimilar(deps),
    exportHits: makeExportHits(deps),
    saveSearch: makeSaveSearch(deps),
    listSavedSearches: makeListSavedSearches(deps),
    removeSavedSearch: makeRemoveSavedSearch(deps),
    /** For the durable function and the commands: the system's own. */
    upkeep: {
      indexDocuments: makeIndexDocuments(deps),
      tellOfHits: makeTellOfHits(deps),
      rebuild: makeRebuildIndex(deps),
      check: makeCheckIndex(deps),
    },
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** The search feature, on its database. */
export function search(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}

/** For a command: closes what the search has opened. */
export async function closeSearch(): Promise<void> {
  composed = undefined;
  await closeDatabases();
}
