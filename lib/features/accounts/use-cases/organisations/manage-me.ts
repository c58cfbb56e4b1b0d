import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import type { OrganisationRepository, PersonRepository } from "../../organisation-ports";
import { type ChangeMeBody, changeMeBody, type Me } from "../../organisation-schemas";
import { presentOrganisation } from "./present";

type Deps = { people: PersonRepository; organisations: OrganisationRepository; clock: Clock };

/** Who the actor is, where they work, and what they may do there. @throws AppError `forbidden`, `not_found` */
export function makeGetMe({ people, organisations }: Pick<Deps, "people" | "organisations">) {
  return async (actor: Actor): Promise<Me> => {
    requirePermission(actor, "account.read");
    const [person, here] = await Promise.all([
      people.find(actor.userId),
      organisations.findOf(actor.userId, actor.organisationId),
    ]);
    if (!person || !here) throw new AppError("not_found");
    const { active: _, role, ...organisation } = presentOrganisation(actor, here);
    return { ...person, organisation, role, permissions: [...actor.permissions].sort() };
  };
}

/** Changes the actor's own name or language. @throws AppError `forbidden`, `invalid_input` */
export function makeChangeMe({ people, clock }: Pick<Deps, "people" | "clock">) {
  return async (actor: Actor, input: ChangeMeBody): Promise<void> => {
    requirePermission(actor, "account.write");
    const changes = parseInput(changeMeBody, input);
    const target = { kind: "user", id: actor.userId };
    const details = { name: changes.name !== undefined, locale: changes.locale ?? null };
    const note = auditNote(actor, { action: "profile.changed", target, details, at: clock() });
    await people.change(actor.userId, changes, note);
  };
}
