import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reach } from "@/lib/kernel/reach";

/** Rows of the reach's organisation whose author is within it. One parameter, however many authors there are. */
export function withinReach(
  { organisationId, authors }: Reach,
  table: { organisationId: PgColumn; authorId: PgColumn },
): SQL | undefined {
  const ofTenant = eq(table.organisationId, organisationId);
  return authors === "everybody" ? ofTenant : and(ofTenant, writtenBy(authors, table.authorId));
}

/** The same for a statement that is built once; `reachValues` says how far it reaches when it runs. */
export const withinGivenReach = (table: { organisationId: PgColumn; authorId: PgColumn }): SQL =>
  sql`${table.organisationId} = ${sql.placeholder("organisationId")}
    and (${sql.placeholder("everybody")}::boolean or ${table.authorId} = any(${sql.placeholder("authors")}::uuid[]))`;

export const reachValues = ({ organisationId, authors }: Reach) => ({
  organisationId,
  everybody: authors === "everybody",
  authors: `{${authors === "everybody" ? "" : authors.join(",")}}`,
});

/** Rows of some authors. */
export function writtenBy(authors: readonly string[], authorId: PgColumn): SQL {
  const [only, ...others] = authors;
  if (only !== undefined && others.length === 0) return eq(authorId, only);
  return sql`${authorId} = any(${`{${authors.join(",")}}`}::uuid[])`;
}
