import { Client, errors } from "@elastic/elasticsearch";
import { AppError } from "@/lib/kernel/errors";
import { layout } from "./mappings";

export type ElasticsearchSettings = {
  url: string;
  apiKey?: string;
  /** Beginning of the names of aliases and indices. */
  prefix: string;
  /** How long a search may take, in milliseconds. */
  searchTimeoutMs?: number;
  /** Whether the first write makes an empty index. Not where there are works already: it would be searched and have one. */
  startsEmpty?: boolean;
};

const defaultSearchTimeoutMs = 2_000;
const writeTimeoutMs = 30_000;

export type Connection = ReturnType<typeof connect>;

/** Nothing is tried again here: who asked goes elsewhere, and who writes comes back. */
export function connect({
  url,
  apiKey,
  prefix,
  searchTimeoutMs = defaultSearchTimeoutMs,
}: ElasticsearchSettings) {
  const client = new Client({
    ...{ node: url, maxRetries: 0, requestTimeout: writeTimeoutMs },
    ...(apiKey && { auth: { apiKey } }),
  });
  const alias = `${prefix}-${layout}`;
  return {
    client,
    /** Searches, reads and writes go to the index behind this alias. */
    alias,
    /** While a new index is made beside the old one: writes go to the index behind this alias as well. */
    buildingAlias: `${alias}-building`,
    /** What earlier layouts of the index were searched by; the first one had no number. */
    earlierAliases: [prefix],
    searching: { requestTimeout: searchTimeoutMs },
  };
}

/** What may be logged: the client's own errors carry the request with its texts. */
const said = ({ name, message }: Error): Error =>
  new Error(`Elasticsearch: ${name}: ${message.slice(0, 500)}`);

/** Whether the server answered that there is no such index, alias or document. */
export const isMissing = (error: unknown): boolean =>
  error instanceof errors.ResponseError && error.statusCode === 404;

/**
 * Runs requests. @throws AppError `unavailable` where the server could not be reached, was too slow or could not answer;
 * what it refused as wrong is thrown as it is
 */
export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 400) throw said(error);
    if (error instanceof errors.ElasticsearchClientError)
      throw new AppError("unavailable", { cause: said(error) });
    throw error;
  }
}
