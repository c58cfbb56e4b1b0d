import type { Actor } from "@/lib/kernel/actor";
import { everybodyIn, type Readership } from "@/lib/kernel/reach";

/** Ids of the students in the classes that the actor teaches, in the active organisation; one bounded query. */
export type TaughtStudents = (actor: Actor) => Promise<readonly string[]>;

/**
 * Everybody reads their own work; who reviews, that of the whole organisation; a teacher, that of the students they teach as well.
 * Only those who may have classes are looked up.
 */
export const makeReadership = ({ taughtStudents }: { taughtStudents: TaughtStudents }): Readership => ({
  reachOf: async (actor) => {
    const { organisationId, permissions, userId } = actor;
    if (permissions.has("analyses.review")) return everybodyIn(organisationId);
    if (!permissions.has("classes.write")) return { organisationId, authors: [userId] };
    const students = await taughtStudents(actor);
    return { organisationId, authors: [...new Set([userId, ...students])] };
  },
});
