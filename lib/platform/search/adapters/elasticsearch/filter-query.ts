import type { Reach } from "@/lib/kernel/reach";
import { foldText } from "../../fold-text";
import type { Range, SearchFilters } from "../../port";
import type { Query } from "./term-query";

const among = (field: string, values: readonly (string | number)[] | undefined): Query[] =>
  values ? [{ terms: { [field]: values.map(String) } }] : [];

const between = (field: string, { min, max }: Range = {}): Query[] =>
  min === undefined && max === undefined ? [] : [{ range: { [field]: { gte: min, lte: max } } }];

/** What must hold for a filter: all of it. */
export function filterQueries(filters: SearchFilters): Query[] {
  const { ids, kinds, states, score, scoreBands, languages, from, to, authors, rules, categories } = filters;
  return [
    ...among("id", ids),
    ...among("kind", kinds),
    ...among("state", states),
    ...among("scoreBand", scoreBands),
    ...among("language", languages),
    ...among("authorId", authors),
    ...among("ruleTerms", rules?.map(foldText)),
    ...among("categories", categories),
    ...(from ? [{ range: { createdAt: { gte: from.toISOString() } } }] : []),
    ...(to ? [{ range: { createdAt: { lt: to.toISOString() } } }] : []),
    ...between("score", score),
    ...Object.entries(filters.competencies ?? {}).flatMap(([nth, range]) => between(`c${nth}`, range)),
  ];
}

/** The wall: every request has this among its filters. */
export const reachQueries = ({ organisationId, authors }: Reach): Query[] => [
  { term: { organisationId } },
  ...(authors === "everybody" ? [] : among("authorId", authors)),
];
