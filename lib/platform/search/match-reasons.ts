import { foldText } from "./fold-text";
import type { MatchReason } from "./port";
import type { Term } from "./query-syntax";
import type { ReadQuery } from "./read-query";
import { ruleTerms } from "./rule-terms";

const mostRules = 5;

/** Filters that say nothing of a hit. */
const silent: ReadonlySet<string> = new Set(["ids", "rules"]);

function asksFor(term: Term, names: readonly string[]): boolean {
  const folded = foldText(term.text);
  return names.some((name) => (term.kind === "prefix" ? name.startsWith(folded) : name === folded));
}

/** Which of a work's rules a query asks for, by its words or by a filter. */
function rulesAsked({ groups, filters }: ReadQuery, rules: readonly string[]): string[] {
  const filtered = filters.flatMap((each) => each.rules ?? []).map(foldText);
  const asked = rules.filter((rule) => {
    const names = ruleTerms(rule);
    return (
      names.some((name) => filtered.includes(name)) || groups.flat().some((term) => asksFor(term, names))
    );
  });
  return asked.slice(0, mostRules);
}

/**
 * Why a work was found: the fields that the index saw the words in, the rules that were asked for, words that were found
 * as others, and the filters that it passed.
 */
export function matchReasons(
  query: ReadQuery,
  fields: Record<"title" | "theme" | "text", boolean>,
  rules: readonly string[],
  similar: readonly { asked: string; found: string }[],
): MatchReason[] {
  const filters = query.filters.flatMap((each) =>
    Object.entries(each).flatMap(([name, value]) => (value === undefined || silent.has(name) ? [] : [name])),
  );
  return [
    ...(["title", "theme", "text"] as const).filter((field) => fields[field]).map((field) => ({ field })),
    ...rulesAsked(query, rules).map((rule) => ({ field: "rule" as const, rule })),
    ...similar.map((pair) => ({ field: "similar" as const, ...pair })),
    ...[...new Set(filters)].map((filter) => ({ field: "filter" as const, filter })),
  ];
}
