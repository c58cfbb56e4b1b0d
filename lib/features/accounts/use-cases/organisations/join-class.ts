import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import type { LimitPolicy } from "@/lib/platform/limiter/port";
import type { ClassMemberRepository, ClassRepository } from "../../organisation-ports";
import {
  type ClassPreview,
  type JoinClassBody,
  type Joined,
  joinClassBody,
} from "../../organisation-schemas";
import { mostOfClass } from "./manage-class-members";

/** How often codes may be tried: a class joins from one address, but nobody types many codes. */
export const joinLimits = {
  person: { name: "join-class-person", limit: 30, windowSeconds: 3_600 },
  address: { name: "join-class-address", limit: 900, windowSeconds: 3_600 },
} as const satisfies Record<string, LimitPolicy>;

/** Counts an attempt of a person, or from an address. @returns whether it is allowed */
export type CountAttempt = (limit: keyof typeof joinLimits, subject: string) => Promise<boolean>;

type Deps = {
  classes: ClassRepository;
  classMembers: ClassMemberRepository;
  clock: Clock;
  countAttempt: CountAttempt;
};

/** The class of a code. Each look counts, right or wrong, by person and by address: codes cannot be tried out. */
async function findByCode(actor: Actor, input: JoinClassBody, { classes, countAttempt }: Deps) {
  requirePermission(actor, "account.write");
  const { code } = parseInput(joinClassBody, input);
  const byPerson = await countAttempt("person", actor.userId);
  const byAddress = !actor.proof || (await countAttempt("address", actor.proof.address));
  if (!byPerson || !byAddress) throw new AppError("too_many_attempts");
  const found = await classes.findByJoinCode(code);
  if (!found) throw new AppError("join_code_unknown");
  return { ...found, code };
}

/**
 * What a code leads into, before somebody joins.
 * @throws AppError `forbidden`, `invalid_input`, `join_code_unknown`, `too_many_attempts`
 */
export function makePreviewClass(deps: Deps) {
  return async (actor: Actor, input: JoinClassBody): Promise<ClassPreview> => {
    const { name, organisationName } = await findByCode(actor, input, deps);
    return { className: name, organisationName };
  };
}

/**
 * Makes the actor a student of the class that has the code, and of its organisation where they are no member. Joining
 * again changes nothing and is answered the same.
 * @throws AppError `forbidden`, `invalid_input`, `join_code_unknown` also when joining is closed, `too_many_attempts`,
 * `limit_reached` when the class is full, `plan_limit_reached` when the organisation is
 */
export function makeJoinClass(deps: Deps) {
  return async (actor: Actor, input: JoinClassBody): Promise<Joined> => {
    const { id: classId, organisationId, name, code } = await findByCode(actor, input, deps);
    const at = deps.clock();
    const target = { kind: "class", id: classId, name };
    const note = auditNote({ ...actor, organisationId }, { action: "class-member.joined", target, at });
    const member = { organisationId, classId, userId: actor.userId, joinCode: code, createdAt: at };
    const outcome = await deps.classMembers.join(member, mostOfClass, note);
    if (outcome === "closed") throw new AppError("join_code_unknown");
    if (outcome === "full") throw new AppError("limit_reached");
    return { organisationId, classId };
  };
}
