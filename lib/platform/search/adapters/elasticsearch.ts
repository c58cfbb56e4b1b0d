import { AppError } from "@/lib/kernel/errors";
import type { IndexBuild, RebuildableIndex, SaveOutcome, SearchDocument } from "../port";
import { type Connection, connect, type ElasticsearchSettings, reaching } from "./elasticsearch/connection";
import {
  beginIndex,
  ensureIndex,
  isBuilding,
  removeIndices,
  stateOf,
  swapIndex,
} from "./elasticsearch/indices";
import { listRecords } from "./elasticsearch/list-records";
import { findLike } from "./elasticsearch/more-like";
import { runSearch } from "./elasticsearch/run-search";
import { removeRecord, saveRecords } from "./elasticsearch/save-records";
import { suggestTexts } from "./elasticsearch/suggest";

export type ElasticsearchSearchIndex = RebuildableIndex & {
  /** Waits until what was saved can be found; without this it takes half a second. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

/** Of two outcomes of a document the worse one. */
const worse = (one: SaveOutcome, other: SaveOutcome | undefined): SaveOutcome =>
  other?.result === "failed" ? other : one;

const hasNoIndex = (outcome: SaveOutcome | undefined): boolean =>
  outcome?.result === "failed" && outcome.reason === "index_not_found_exception";

async function saveEverywhere(
  connection: Connection,
  documents: readonly SearchDocument[],
): Promise<SaveOutcome[]> {
  const building = await isBuilding(connection);
  const beside = building ? await saveRecords(connection, connection.buildingAlias, documents) : [];
  // The index that is searched comes last: one that is finished meanwhile becomes it.
  const outcomes = await saveRecords(connection, connection.alias, documents);
  if (outcomes.some(hasNoIndex)) throw new AppError("unavailable", { detail: "there is no index yet" });
  return outcomes.map((outcome, nth) => (hasNoIndex(beside[nth]) ? outcome : worse(outcome, beside[nth])));
}

function makeBuild(connection: Connection, name: string): IndexBuild {
  const { client, buildingAlias } = connection;
  return {
    save: (documents) => reaching(() => saveRecords(connection, buildingAlias, documents)),
    remove: (document) => reaching(() => removeRecord(connection, buildingAlias, document)),
    async *list(organisationId) {
      await reaching(() => client.indices.refresh({ index: name }));
      yield* listRecords(connection, name, organisationId);
    },
    finish: () => reaching(() => swapIndex(connection, name)),
    abandon: () => reaching(() => removeIndices(connection, [name])),
  };
}

/**
 * Search in Elasticsearch 9: Portuguese and English stems, accents and number optional, misspelled words forgiven where
 * little is found. Each organisation's documents lie together (routing), and each request is filtered by organisation.
 * Everything throws AppError `unavailable` where the server cannot be reached in time.
 */
export function makeElasticsearchSearchIndex(settings: ElasticsearchSettings): ElasticsearchSearchIndex {
  const connection = connect(settings);
  let ensured: Promise<void> | undefined;
  /** Once a process, unless it failed. */
  const ready = (): Promise<void> => {
    if (settings.startsEmpty === false) return Promise.resolve();
    ensured ??= ensureIndex(connection).catch((error: unknown) => {
      ensured = undefined;
      throw error;
    });
    return ensured;
  };
  return {
    save: (documents) =>
      reaching(async () => {
        await ready();
        return saveEverywhere(connection, documents);
      }),
    remove: (document) =>
      reaching(async () => {
        if (await isBuilding(connection)) await removeRecord(connection, connection.buildingAlias, document);
        return removeRecord(connection, connection.alias, document);
      }),
    search: (query) => reaching(() => runSearch(connection, query)),
    suggest: (reach, prefix, limit) => reaching(() => suggestTexts(connection, reach, prefix, limit)),
    moreLike: (reach, id, limit) => reaching(() => findLike(connection, reach, id, limit)),
    list: (organisationId) => listRecords(connection, connection.alias, organisationId),
    state: () => reaching(() => stateOf(connection)),
    refresh: () =>
      reaching(async () => {
        await ready();
        await connection.client.indices.refresh({ index: connection.alias });
      }),
    build: () =>
      reaching(async () => {
        await ready();
        return makeBuild(connection, await beginIndex(connection));
      }),
    close: () => connection.client.close(),
  };
}
