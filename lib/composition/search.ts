import { closeDatabases, databaseFor } from "@/db/client";
import { makeWorkReader } from "@/lib/features/analyses/adapters/work-reader.drizzle";
import { makeSearchableWorks } from "@/lib/features/analyses/use-cases/searchable-works";
import { makeDocumentSource } from "@/lib/features/documents/adapters/document-source.drizzle";
import { makeSavedSearchRepository } from "@/lib/features/search/adapters/saved-search-repository.drizzle";
import type { DocumentSource, HitNotifier, People } from "@/lib/features/search/ports";
import { makeCatchUp } from "@/lib/features/search/use-cases/catch-up";
import { makeExportHits } from "@/lib/features/search/use-cases/export-hits";
import {
  makeCheckIndex,
  makeIndexDocuments,
  makeRebuildIndex,
} from "@/lib/features/search/use-cases/index-documents";
import { makePlanSearch } from "@/lib/features/search/use-cases/plan-search";
import { makeRebuildMirror } from "@/lib/features/search/use-cases/rebuild-mirror";
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
import { documentHash } from "@/lib/platform/search/document-hash";
import { takeAuthorNames } from "@/lib/platform/search/query-syntax";
import { accounts } from "./accounts";
import { findActor } from "./find-actor";
import { notifications } from "./notifications";
import { organisations } from "./organisations";
import { readership } from "./readership";
import { openSearchIndex } from "./search-index";

/** The people of the accounts feature as the search feature needs them. */
const people: People = {
  namesOf: (ids) => accounts().namesOf(ids),
  findNamed: (reach, parts) => organisations().findNamedMembers(reach, parts),
  classesOf: (actor, ids) => organisations().listClassGroups(actor, ids),
};

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
  const { index, postgres, mirror } = openSearchIndex(database);
  /** Every feature whose works can be found. */
  const sources: DocumentSource[] = [
    makeSearchableWorks({ works: makeWorkReader(databaseFor("analyses")) }),
    makeDocumentSource(databaseFor("documents")),
  ];
  const repository = makeSavedSearchRepository(database);
  const deps = {
    ...{ index, sources, repository, readership, people, findActor, notifyOfHits },
    planSearch: makePlanSearch({ readership, people, takeAuthorNames }),
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
      /** Asked of the index in which they can be found at once. */
      tellOfHits: makeTellOfHits({ ...deps, index: postgres }),
      /** Every index that there is, by its name. */
      indices: [
        {
          name: "Postgres",
          rebuild: makeRebuildIndex({ ...deps, index: postgres }),
          check: makeCheckIndex({ ...deps, index: postgres }),
        },
        ...(mirror
          ? [
              {
                name: "Elasticsearch",
                rebuild: makeRebuildMirror({ sources, mirror: mirror.elasticsearch }),
                check: makeCheckIndex({ ...deps, index: mirror.elasticsearch }),
              },
            ]
          : []),
      ],
      /** What Elasticsearch may lack; where there is none, nothing. */
      catchUp: mirror
        ? makeCatchUp({ sources, ledger: mirror.ledger, mirror: mirror.elasticsearch })
        : async () => 0,
      close: async () => mirror?.elasticsearch.close(),
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
  await composed?.upkeep.close();
  composed = undefined;
  await closeDatabases();
}
