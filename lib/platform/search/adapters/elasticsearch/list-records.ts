import type { estypes } from "@elastic/elasticsearch";
import type { IndexedDocument } from "../../port";
import { type Connection, reaching } from "./connection";
import type { SearchRecord } from "./to-record";

const atOnce = 1_000;
const keepAlive = "2m";

/** Every document behind an alias as it was at one instant, by organisation and id. */
export async function* listRecords(
  { client }: Connection,
  index: string,
  organisationId: string | "all",
): AsyncGenerator<IndexedDocument> {
  const one = organisationId === "all" ? undefined : organisationId;
  let { id: pit } = await reaching(() =>
    client.openPointInTime({ index, keep_alive: keepAlive, routing: one }),
  );
  try {
    let search_after: estypes.SortResults | undefined;
    do {
      const page = await reaching(() =>
        client.search<Pick<SearchRecord, "organisationId" | "id" | "version" | "hash">>({
          ...{ pit: { id: pit, keep_alive: keepAlive }, size: atOnce, track_total_hits: false },
          query: one === undefined ? { match_all: {} } : { term: { organisationId: one } },
          sort: [{ organisationId: "asc" }, { id: "asc" }],
          _source: ["organisationId", "id", "version", "hash"],
          ...(search_after && { search_after }),
        }),
      );
      pit = page.pit_id ?? pit;
      for (const { _source: source } of page.hits.hits) if (source) yield source;
      search_after = page.hits.hits.length < atOnce ? undefined : page.hits.hits.at(-1)?.sort;
    } while (search_after);
  } finally {
    await client.closePointInTime({ id: pit }).catch(() => {});
  }
}
