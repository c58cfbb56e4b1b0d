import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { OrganisationRepository } from "../../organisation-ports";
import {
  type CreateOrganisationBody,
  createOrganisationBody,
  type ListPageQuery,
  listPageQuery,
  type Organisation,
  type RenameOrganisationBody,
  renameOrganisationBody,
} from "../../organisation-schemas";
import { presentOrganisation } from "./present";

/** So many organisations somebody may be the administrator of before they make another. */
export const mostAdministered = 10;

type Deps = { organisations: OrganisationRepository; clock: Clock };

/**
 * Makes a school or company, of which the actor becomes the administrator. They go on where they work: see
 * `makeSwitchOrganisation`.
 * @throws AppError `forbidden`, `invalid_input`, `limit_reached` beyond `mostAdministered`
 */
export function makeCreateOrganisation({ organisations, clock }: Deps) {
  return async (actor: Actor, input: CreateOrganisationBody): Promise<Organisation> => {
    requirePermission(actor, "account.write");
    const { name, kind } = parseInput(createOrganisationBody, input);
    const createdAt = clock();
    const organisation = { id: newId(), name, kind, createdAt };
    const target = { kind: "organisation", id: organisation.id, name };
    const note = auditNote(
      { ...actor, organisationId: organisation.id },
      { action: "organisation.created", target, details: { kind }, at: createdAt },
    );
    const created = await organisations.create(organisation, actor.userId, mostAdministered, note);
    if (!created) throw new AppError("limit_reached");
    const role = "organisation_admin";
    return presentOrganisation(actor, { ...organisation, plan: "free", role, joinedAt: createdAt });
  };
}

/**
 * Gives the organisation that the actor acts for another name.
 * @throws AppError `forbidden`, `not_found` for any other organisation, `invalid_input`
 */
export function makeRenameOrganisation({ organisations, clock }: Deps) {
  return async (actor: Actor, id: string, input: RenameOrganisationBody): Promise<Organisation> => {
    requirePermission(actor, "organisation.write");
    const { name } = parseInput(renameOrganisationBody, input);
    const known = id === actor.organisationId ? await organisations.findOf(actor.userId, id) : null;
    if (!known) throw new AppError("not_found");
    const target = { kind: "organisation", id, name };
    const note = auditNote(actor, { action: "organisation.renamed", target, at: clock() });
    if (!(await organisations.rename(id, name, note))) throw new AppError("not_found");
    return presentOrganisation(actor, { ...known, name });
  };
}

/** The organisations that the actor is a member of, the first joined first. @throws AppError `forbidden`, `invalid_input` */
export function makeListOrganisations({ organisations }: Pick<Deps, "organisations">) {
  return async (actor: Actor, input: Partial<ListPageQuery> = {}): Promise<Page<Organisation>> => {
    requirePermission(actor, "account.read");
    const query = parseInput(listPageQuery, input);
    const rows = await organisations.listOf(actor.userId, query);
    const page = toPage(rows, query.limit, ({ joinedAt, id }) => ({ at: joinedAt.toISOString(), id }));
    return { ...page, items: page.items.map((row) => presentOrganisation(actor, row)) };
  };
}

/** One of the actor's organisations. @throws AppError `forbidden`, `not_found` where they are no member */
export function makeGetOrganisation({ organisations }: Pick<Deps, "organisations">) {
  return async (actor: Actor, id: string): Promise<Organisation> => {
    requirePermission(actor, "organisation.read");
    const row = isId(id) ? await organisations.findOf(actor.userId, id) : null;
    if (!row) throw new AppError("not_found");
    return presentOrganisation(actor, row);
  };
}

/**
 * Makes one of the actor's organisations the one that their session works in, from the next request on.
 * @throws AppError `forbidden` without a session, `not_found` where they are no member
 */
export function makeSwitchOrganisation({ organisations, clock }: Deps) {
  return async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "account.write");
    const { userId, proof } = actor;
    if (proof?.kind !== "session") throw new AppError("forbidden");
    const switched = isId(id) && (await organisations.switchTo({ id: proof.id, userId }, id, clock()));
    if (!switched) throw new AppError("not_found");
  };
}
