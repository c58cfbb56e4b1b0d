import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { ClassRepository, ClassViewer, StoredClass } from "../../organisation-ports";
import type { RequireHere } from "./require-here";

/** Whoever manages the members of the organisation manages all its classes; a teacher those that they teach. */
const managesEveryClass = ({ permissions }: Actor): boolean =>
  permissions.has("members.write") && permissions.has("classes.write");

/** Which classes the actor sees: all, or those that they are of. */
export const viewerOf = (actor: Actor): ClassViewer => ({
  organisationId: actor.organisationId,
  userId: actor.userId,
  everyClass: managesEveryClass(actor),
});

/** Whether the actor may change a class that they see, and know its join code. */
export const manages = (actor: Actor, { role }: Pick<StoredClass, "role">): boolean =>
  managesEveryClass(actor) || (actor.permissions.has("classes.write") && role === "teacher");

/** Finds a class for somebody who would manage it. */
export type GetManagedClass = (actor: Actor, id: string) => Promise<StoredClass>;

/** @returns a look-up that throws AppError `personal_space`, `forbidden`, or `not_found` for one that the actor does not see */
export const makeGetManagedClass =
  ({ classes, requireHere }: { classes: ClassRepository; requireHere: RequireHere }): GetManagedClass =>
  async (actor, id) => {
    await requireHere(actor, "classes.write");
    const row = isId(id) ? await classes.find(viewerOf(actor), id) : null;
    if (!row) throw new AppError("not_found");
    if (!manages(actor, row)) throw new AppError("forbidden");
    return row;
  };
