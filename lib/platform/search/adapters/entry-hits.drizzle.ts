import { type SQL, sql } from "drizzle-orm";
import { entries } from "@/db/schema/search";
import { matchReasons } from "../match-reasons";
import type { SearchHit } from "../port";
import type { ReadQuery } from "../read-query";
import { locateMarks, moreMarked, readMarks, startMark, stopMark } from "./marked-text";
import type { SimilarPair } from "./similar-pairs";
import { termQuery } from "./text-query.drizzle";

const marks = `StartSel=${startMark}, StopSel=${stopMark}`;
const excerptOptions = `${marks}, MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "`;
const titleOptions = `${marks}, HighlightAll=true`;
/** Of a body, so many characters are looked through for an excerpt, and so many more where the first have no match. */
const excerpted = { unasked: 400, first: 20_000, all: 100_000 };

/** A hit as the statement gives it. */
export type HitRow = Pick<
  SearchHit,
  "id" | "authorId" | "kind" | "title" | "theme" | "state" | "score" | "language"
> &
  Record<"rank" | "at" | "excerpt" | "titleFolded" | "titleEnglish", string> &
  Record<"inTitle" | "inTheme" | "inText", boolean> & { rules: string[]; similar: boolean[] };

const headline = (configuration: SQL, document: SQL, options: string): SQL =>
  sql`ts_headline(${configuration}, ${document}, asked.marked, ${options})`;

const folded = sql`'search.folded'::regconfig`;
const english = sql`'search.english'::regconfig`;
const unasked = sql`numnode(asked.marked) = 0`;
const isMarked = (excerpt: SQL): SQL => sql`strpos(${excerpt}, ${startMark}) > 0`;
const titleMarked = (configuration: SQL): SQL =>
  sql`case when entry.head @@ asked.marked then ${headline(configuration, sql`entry.title`, titleOptions)} else entry.title end`;
const inField = (weight: string): SQL =>
  sql`ts_filter(entry.vector, ${`{${weight}}`}::"char"[]) @@ asked.marked`;
const word = (text: string): SQL => termQuery({ kind: "word", text });

/** Whether a hit has each word that was found, and not the one that was asked for. */
const similarities = (pairs: readonly SimilarPair[]): SQL =>
  pairs.length === 0
    ? sql`array[]::boolean[]`
    : sql`array[${sql.join(
        pairs.map(
          ({ asked, found }) => sql`entry.vector @@ ${word(found)} and not entry.vector @@ ${word(asked)}`,
        ),
        sql`, `,
      )}]`;

/**
 * The entries of `page (id, rank, created_at, nth)` as JSON, with `asked.marked` marked in them. Marking costs most of a
 * page: the English stems, and what comes late in a long text, are looked for only where the others mark nothing.
 */
export const hitsOfPage = (organisationId: string, pairs: readonly SimilarPair[]): SQL => sql`
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', page.id, 'rank', page.rank::text, 'at', to_char(page.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'authorId', entry.author_id, 'kind', entry.kind, 'title', entry.title, 'theme', entry.theme, 'state', entry.state,
    'score', entry.score, 'language', entry.language,
    'excerpt', case when ${unasked} or ${isMarked(sql`early.excerpt`)} then early.excerpt
      else ${headline(sql`case entry.language when 'en' then ${english} else ${folded} end`, sql`left(entry.body, ${excerpted.all})`, excerptOptions)} end,
    'titleFolded', ${titleMarked(folded)}, 'titleEnglish', ${titleMarked(english)},
    'inTitle', ${inField("a")}, 'inTheme', ${inField("b")}, 'inText', ${inField("c")},
    'rules', (select coalesce(jsonb_agg(finding->'rule'), '[]'::jsonb) from jsonb_array_elements(entry.findings) finding),
    'similar', to_jsonb(${similarities(pairs)})
  ) order by page.nth), '[]'::jsonb)
  from asked, page
  join ${entries} entry on entry.organisation_id = ${organisationId}::uuid and entry.id = page.id
  cross join lateral (
    select left(entry.body, case when ${unasked} then ${excerpted.unasked}::int else ${excerpted.first}::int end) as body offset 0
  ) opening
  cross join lateral (select ${headline(folded, sql`opening.body`, excerptOptions)} as excerpt offset 0) first
  cross join lateral (
    select case when ${unasked} or ${isMarked(sql`first.excerpt`)} then first.excerpt
      else ${headline(english, sql`opening.body`, excerptOptions)} end as excerpt offset 0
  ) early`;

/** @param found the words that the statement was asked about, in its order */
export function toHit(row: HitRow, query: ReadQuery, found: readonly SimilarPair[]): SearchHit {
  const excerpt = readMarks(row.excerpt);
  const similar = found.filter((_, position) => row.similar[position]);
  const fields = { title: row.inTitle, theme: row.inTheme, text: row.inText };
  return {
    id: row.id,
    authorId: row.authorId,
    kind: row.kind,
    title: row.title,
    theme: row.theme,
    excerpt: excerpt.text,
    matches: excerpt.matches,
    titleMatches: locateMarks(row.title, moreMarked(row.titleFolded, row.titleEnglish)),
    why: matchReasons(query, fields, row.rules, similar),
    state: row.state,
    score: row.score,
    language: row.language,
    createdAt: new Date(row.at).toISOString(),
  };
}
