import type { Actor } from "@/lib/kernel/actor";
import type { Reach, Readership } from "@/lib/kernel/reach";
import type { SearchFilters } from "@/lib/platform/search/port";
import type { People, TakeAuthorNames } from "../ports";
import type { SearchFilter } from "../schemas";
import { toFilters } from "./filters";

export type SearchPlan = {
  /** What the index is asked; null where nobody is left whose works could be found. */
  asked: { reach: Reach; text: string; filters: SearchFilters } | null;
  reach: Reach;
  unknownAuthors: string[];
};

export type PlanSearch = (actor: Actor, filter: SearchFilter) => Promise<SearchPlan>;

type Deps = { readership: Readership; people: People; takeAuthorNames: TakeAuthorNames };

/** Reads a search for an actor: how far they reach, and which authors its names and classes stand for. */
export function makePlanSearch({ readership, people, takeAuthorNames }: Deps): PlanSearch {
  return async (actor, { q = "", author, class: classes, ...rest }) => {
    const { text, names } = takeAuthorNames(q);
    const reach = await readership.reachOf(actor);
    const [named, groups] = await Promise.all([
      Promise.all(names.map((name) => people.findNamed(reach, name.trim().split(/\s+/)))),
      classes && people.classesOf(actor, classes),
    ]);
    const wanted = [
      ...(author ? [author] : []),
      ...(names.length > 0 ? [named.flat()] : []),
      ...(groups ? [groups.flatMap(({ students }) => students)] : []),
    ];
    const authors = wanted.reduce<readonly string[] | undefined>(shared, undefined);
    const filters = { ...toFilters(rest), ...(authors && { authors }) };
    return {
      asked: authors?.length === 0 ? null : { reach, text, filters },
      reach,
      unknownAuthors: names.filter((_, position) => named[position]?.length === 0),
    };
  };
}

const shared = (some: readonly string[] | undefined, others: readonly string[]): readonly string[] => {
  const known = new Set(some);
  return [...new Set(others)].filter((id) => some === undefined || known.has(id));
};
