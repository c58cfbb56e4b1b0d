import { type SQL, sql } from "drizzle-orm";
import { arrayLiteral } from "./resilient-sql";

/** Texts as one parameter, each of them quoted: an unquoted `null` would be none. */
export const textArray = (texts: readonly string[]): SQL => sql`${arrayLiteral(texts)}::text[]`;
