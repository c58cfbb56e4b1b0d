import { databaseFor } from "@/db/client";
import { makeSearchEntries } from "@/lib/features/search/use-cases/search-entries";
import { makePostgresSearchIndex } from "@/lib/platform/search/adapters/postgres.drizzle";
import { readership } from "./readership";

const build = () => {
  const searchIndex = makePostgresSearchIndex(databaseFor("search"));
  return { search: makeSearchEntries({ readership, index: searchIndex }), searchIndex };
};

let built: ReturnType<typeof build> | undefined;

/** The search feature: `search` for users, `searchIndex` for the pipeline that fills it. */
export function search(): ReturnType<typeof build> {
  built ??= build();
  return built;
}
