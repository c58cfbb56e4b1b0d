import type { Actor } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { ClassChange, ClassRepository, JoinCodes } from "../../organisation-ports";
import {
  type ChangeClassBody,
  type CreateClassBody,
  changeClassBody,
  createClassBody,
  type ListClassesQuery,
  listClassesQuery,
  type SchoolClass,
} from "../../organisation-schemas";
import { type GetManagedClass, manages, viewerOf } from "./class-access";
import { presentClass } from "./present";
import type { RequireHere } from "./require-here";

/** So many classes an organisation has that are not archived. */
const mostClasses = 2_000;
/** A code is one of some 5 · 10¹⁰: that even one is taken is rare. */
const codeTries = 5;

type Deps = {
  classes: ClassRepository;
  joinCodes: JoinCodes;
  clock: Clock;
  requireHere: RequireHere;
  getManagedClass: GetManagedClass;
};

/**
 * Makes a class in the actor's organisation, with a join code. A teacher teaches it from the start.
 * @throws AppError `forbidden`, `personal_space`, `invalid_input`, `limit_reached`
 */
export function makeCreateClass({ classes, joinCodes, clock, requireHere }: Deps) {
  return async (actor: Actor, input: CreateClassBody): Promise<SchoolClass> => {
    await requireHere(actor, "classes.write");
    const { name } = parseInput(createClassBody, input);
    const { organisationId, userId } = actor;
    const [id, createdAt, viewer] = [newId(), clock(), viewerOf(actor)];
    const target = { kind: "class", id, name };
    const note = auditNote(actor, { action: "class.created", target, at: createdAt });
    for (let tried = 0; tried < codeTries; tried += 1) {
      const newClass = { id, organisationId, name, joinCode: joinCodes.make(), createdAt };
      const made = await classes.create(newClass, viewer.everyClass ? null : userId, mostClasses, note);
      if (made === "too-many") throw new AppError("limit_reached");
      if (made === "created") {
        const row = await classes.find(viewer, id);
        if (!row) throw new AppError("conflict");
        return presentClass(row, true);
      }
    }
    throw new AppError("conflict");
  };
}

/**
 * The classes that the actor sees, newest first: all for who manages members, else those that they are of.
 * @throws AppError `forbidden`, `personal_space`, `invalid_input`
 */
export function makeListClasses({ classes, requireHere }: Pick<Deps, "classes" | "requireHere">) {
  return async (actor: Actor, input: Partial<ListClassesQuery> = {}): Promise<Page<SchoolClass>> => {
    await requireHere(actor, "classes.read");
    const { archived, ...range } = parseInput(listClassesQuery, input);
    const rows = await classes.list(viewerOf(actor), { ...range, archived: archived === "true" });
    const page = toPage(rows, range.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    return { ...page, items: page.items.map((row) => presentClass(row, manages(actor, row))) };
  };
}

/** A class that the actor sees. @throws AppError `forbidden`, `personal_space`, `not_found` */
export function makeGetClass({ classes, requireHere }: Pick<Deps, "classes" | "requireHere">) {
  return async (actor: Actor, id: string): Promise<SchoolClass> => {
    await requireHere(actor, "classes.read");
    const row = isId(id) ? await classes.find(viewerOf(actor), id) : null;
    if (!row) throw new AppError("not_found");
    return presentClass(row, manages(actor, row));
  };
}

/**
 * Renames a class, opens or closes joining, archives it or takes it back.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `invalid_input`
 */
export function makeChangeClass({ classes, clock, getManagedClass }: Deps) {
  return async (actor: Actor, id: string, input: ChangeClassBody): Promise<SchoolClass> => {
    const row = await getManagedClass(actor, id);
    const { name, joinOpen, archived } = parseInput(changeClassBody, input);
    const at = clock();
    const change: ClassChange = {
      ...(name !== undefined && { name }),
      ...(joinOpen !== undefined && { joinOpen }),
      ...(archived !== undefined && { archivedAt: archived ? (row.archivedAt ?? at) : null }),
    };
    const target = { kind: "class", id, name: name ?? row.name };
    const details = {
      ...(name !== undefined && { renamed: true }),
      ...(joinOpen !== undefined && { joinOpen }),
      ...(archived !== undefined && { archived }),
    };
    const note = auditNote(actor, { action: "class.changed", target, details, at });
    const changed = await classes.change(actor.organisationId, id, change, note);
    if (changed !== "changed") throw new AppError("not_found");
    return presentClass({ ...row, ...change }, true);
  };
}

/**
 * Gives a class another join code: the old one opens nothing from now on.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `class_archived`
 */
export function makeRotateJoinCode({ classes, joinCodes, clock, getManagedClass }: Deps) {
  return async (actor: Actor, id: string): Promise<SchoolClass> => {
    const row = await getManagedClass(actor, id);
    if (row.archivedAt) throw new AppError("class_archived");
    const target = { kind: "class", id, name: row.name };
    const note = auditNote(actor, { action: "class.code-rotated", target, at: clock() });
    for (let tried = 0; tried < codeTries; tried += 1) {
      const joinCode = joinCodes.make();
      const changed = await classes.change(actor.organisationId, id, { joinCode }, note);
      if (changed === "unknown") throw new AppError("not_found");
      if (changed === "changed") return presentClass({ ...row, joinCode }, true);
    }
    throw new AppError("conflict");
  };
}
