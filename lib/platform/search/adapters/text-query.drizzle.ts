import { type SQL, sql } from "drizzle-orm";
import { otherForms, splitExclusions } from "./search-text";

/** A text in web-search syntax as a tsquery that any configuration of the vector may satisfy, in either number. */
function anyConfiguration(text: string): SQL {
  const folded = otherForms(text).reduce(
    (query, { word, forms }) => sql`ts_rewrite(${query}, ${foldedWord(word)}, ${eitherOf(word, forms)})`,
    sql`websearch_to_tsquery('search.folded', ${text})`,
  );
  return sql`(websearch_to_tsquery('search.portuguese', ${text}) || websearch_to_tsquery('search.english', ${text}) || ${folded})`;
}

const foldedWord = (word: string): SQL => sql`plainto_tsquery('search.folded', ${word})`;

const eitherOf = (word: string, forms: string[]): SQL =>
  sql`(${sql.join([word, ...forms].map(foldedWord), sql` || `)})`;

/** What a text to be entered at a search box wants found, and what it excludes, as two tsquery expressions. */
export function textQuery(text: string): { wanted: SQL; unwanted: SQL } {
  const { wanted, unwanted } = splitExclusions(text);
  const exclusions = [sql`''::tsquery`, ...unwanted.map(anyConfiguration)];
  return { wanted: anyConfiguration(wanted), unwanted: sql`(${sql.join(exclusions, sql` || `)})` };
}
