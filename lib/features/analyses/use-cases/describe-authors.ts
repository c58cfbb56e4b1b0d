import type { Actor } from "@/lib/kernel/actor";
import { type Readership, reachesOthers } from "@/lib/kernel/reach";
import type { Authors } from "../ports";

/** So many authors are offered by name; a class is the way to more. */
const maxPeople = 100;

export type NamedChoice = { id: string; name: string };

/** The authors beside works that are shown: what they are called, and by whom the list may be filtered. */
export type DescribedAuthors = {
  names: ReadonlyMap<string, string>;
  people: NamedChoice[];
  classes: NamedChoice[];
};

/**
 * Names the authors of works that are shown to the actor, in one query, and offers those that they may filter by.
 * @returns null for who reads nobody's work but their own: there is nothing to tell apart
 */
export const makeDescribeAuthors =
  ({ readership, authors }: { readership: Readership; authors: Authors }) =>
  async (actor: Actor, shown: readonly string[]): Promise<DescribedAuthors | null> => {
    const reach = await readership.reachOf(actor);
    if (!reachesOthers(actor, reach)) return null;
    const offered = reach.authors === "everybody" ? [] : reach.authors.slice(0, maxPeople);
    const [names, classes] = await Promise.all([
      authors.namesOf([...new Set([...offered, ...shown])]),
      authors.classesOf(actor),
    ]);
    const people = [...names].map(([id, name]) => ({ id, name }));
    return { names, people: people.sort((a, b) => a.name.localeCompare(b.name)), classes };
  };
