import type { Actor } from "@/lib/kernel/actor";
import type { Reach } from "@/lib/kernel/reach";
import type { ClassGroup, PeopleFinder } from "../../organisation-ports";
import { viewerOf } from "./class-access";

/** More are nobody in particular. */
const mostNamed = 200;
/** The newest; who manages more is shown them by name, on the classes' own pages. */
const mostClasses = 60;

type Deps = { peopleFinder: PeopleFinder };

/** The ids of the members within somebody's reach whose names have each of the parts, accents and case aside. */
export const makeFindNamedMembers =
  ({ peopleFinder }: Deps) =>
  (reach: Reach, parts: readonly string[]): Promise<string[]> =>
    peopleFinder.findNamed(reach, parts, mostNamed);

/**
 * The classes that the actor manages with the ids of their students, the newest first, or of them those with `ids`. One that is
 * archived or has no student is left out. None for who may manage no class. One query.
 */
export function makeListClassGroups({ peopleFinder }: Deps) {
  return async (actor: Actor, ids?: readonly string[]): Promise<ClassGroup[]> =>
    actor.permissions.has("classes.write")
      ? peopleFinder.listClassGroups(viewerOf(actor), { ids, limit: mostClasses })
      : [];
}
