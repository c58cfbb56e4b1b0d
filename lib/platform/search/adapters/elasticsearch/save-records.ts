import type { estypes } from "@elastic/elasticsearch";
import type { DocumentReference, SaveOutcome, SearchDocument } from "../../port";
import { type Connection, isMissing } from "./connection";
import { recordId, toRecord } from "./to-record";

/** Of one request: so many documents, and characters of their texts. */
const mostDocuments = 500;
const mostCharacters = 4_000_000;

function* inBulks(documents: readonly SearchDocument[]): Generator<SearchDocument[]> {
  let bulk: SearchDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    if (bulk.length === mostDocuments || (bulk.length > 0 && characters > mostCharacters)) {
      yield bulk;
      bulk = [];
      characters = 0;
    }
    bulk.push(document);
    characters += document.body.length;
  }
  if (bulk.length > 0) yield bulk;
}

const conflict = 409;

function toOutcome(
  { organisationId, id }: DocumentReference,
  item: estypes.BulkResponseItem | undefined,
): SaveOutcome {
  const reference = { organisationId, id };
  if (item && !item.error) return { ...reference, result: "saved" };
  if (item?.status === conflict) return { ...reference, result: "stale" };
  return { ...reference, result: "failed", reason: item?.error?.type ?? "no answer" };
}

/** The older of two writes never replaces the newer one, in whatever order they arrive: versions are the documents' own. */
async function saveBulk(
  { client }: Connection,
  index: string,
  documents: readonly SearchDocument[],
): Promise<SaveOutcome[]> {
  const operations = documents.flatMap((document) => [
    {
      index: {
        ...{ _index: index, _id: recordId(document), routing: document.organisationId },
        ...{ version: document.version, version_type: "external_gte" as const },
      },
    },
    toRecord(document),
  ]);
  const { items } = await client.bulk({ operations, require_alias: true });
  return documents.map((document, position) => toOutcome(document, items[position]?.index));
}

/** @param index an alias: a document for one that is not there fails, and makes no index */
export async function saveRecords(
  connection: Connection,
  index: string,
  documents: readonly SearchDocument[],
): Promise<SaveOutcome[]> {
  const outcomes: SaveOutcome[] = [];
  for (const bulk of inBulks(documents)) outcomes.push(...(await saveBulk(connection, index, bulk)));
  return outcomes;
}

/**
 * Removed as the version that is there, so that the same may be saved again, and no older one.
 * @returns whether it was there
 */
export async function removeRecord(
  { client }: Connection,
  index: string,
  document: DocumentReference,
): Promise<boolean> {
  const record = { index, id: recordId(document), routing: document.organisationId };
  try {
    const { _version: version } = await client.get({ ...record, _source: false });
    await client.delete({ ...record, version, version_type: "external_gte" });
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
