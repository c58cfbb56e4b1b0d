import { type SQL, sql } from "drizzle-orm";
import { textArray } from "@/db/text-array";
import type { Term } from "../query-syntax";
import { otherNumber } from "./portuguese-number";

/** A term as a tsquery that any configuration of the vector may satisfy, a word in either number. */
export function termQuery({ kind, text }: Term): SQL {
  if (kind === "phrase") return sql`search.phrase(${text})`;
  if (kind === "prefix") return sql`search.beginning(${text})`;
  return sql`search.term(${text}, ${textArray(otherNumber(text))})`;
}

const joined = (queries: readonly SQL[], operator: "&&" | "||"): SQL =>
  queries.length === 0 ? sql`''::tsquery` : sql`(${sql.join([...queries], sql.raw(` ${operator} `))})`;

export const anyTerm = (terms: readonly Term[]): SQL => joined(terms.map(termQuery), "||");

/** All groups, each by any of its terms; null where nothing is asked for by words. */
export const allGroups = (groups: readonly (readonly Term[])[]): SQL =>
  groups.length === 0 ? sql`null::tsquery` : joined(groups.map(anyTerm), "&&");
