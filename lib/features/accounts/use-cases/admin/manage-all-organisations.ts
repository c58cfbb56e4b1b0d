import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { AdminOrganisationRepository, StoredOrganisation } from "../../admin-ports";
import {
  type AdminListQuery,
  type AdminOrganisation,
  adminListQuery,
  type ChangeOrganisationBody,
  changeOrganisationBody,
} from "../../admin-schemas";
import { platformNote } from "../../domain/platform-note";
import type { MemberRepository } from "../../organisation-ports";
import { type ListMembersQuery, listMembersQuery, type OrganisationMember } from "../../organisation-schemas";
import { presentMember } from "../organisations/present";
import { requireAdmin } from "./require-admin";

type Deps = { adminOrganisations: AdminOrganisationRepository; members: MemberRepository; clock: Clock };

/** All organisations, newest first, by the beginning of the name. @throws AppError `forbidden`, `invalid_input` */
export function makeListAllOrganisations({ adminOrganisations }: Deps) {
  return async (actor: Actor, input: Partial<AdminListQuery> = {}): Promise<Page<AdminOrganisation>> => {
    requireAdmin(actor, "organisations.read");
    const query = parseInput(adminListQuery, input);
    const rows = await adminOrganisations.list(query);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    return { ...page, items: page.items.map(present) };
  };
}

/** @throws AppError `forbidden`, `not_found` */
export function makeGetAnyOrganisation({ adminOrganisations }: Deps) {
  return async (actor: Actor, organisationId: string): Promise<AdminOrganisation> => {
    requireAdmin(actor, "organisations.read");
    const found = isId(organisationId) ? await adminOrganisations.find(organisationId) : null;
    if (!found) throw new AppError("not_found");
    return present(found);
  };
}

/** The members of any organisation, newest first. @throws AppError `forbidden`, `not_found`, `invalid_input` */
export function makeListMembersOfAny({ members }: Deps) {
  return async (
    actor: Actor,
    organisationId: string,
    input: Partial<ListMembersQuery> = {},
  ): Promise<Page<OrganisationMember>> => {
    requireAdmin(actor, "organisations.read");
    if (!isId(organisationId)) throw new AppError("not_found");
    const query = parseInput(listMembersQuery, input);
    const rows = await members.list(organisationId, query);
    const page = toPage(rows, query.limit, ({ joinedAt, id }) => ({ at: joinedAt.toISOString(), id }));
    return { ...page, items: page.items.map(presentMember) };
  };
}

/**
 * Puts an organisation on another plan, or agrees on quotas with it, with the reason for it. It counts from the next
 * request on.
 * @throws AppError `forbidden`, `not_found`, `invalid_input`
 */
export function makeChangeAnyOrganisation({ adminOrganisations, clock }: Deps) {
  return async (actor: Actor, organisationId: string, input: ChangeOrganisationBody): Promise<void> => {
    requireAdmin(actor, "organisations.write");
    const { reason, plan, overrides } = parseInput(changeOrganisationBody, input);
    if (!isId(organisationId)) throw new AppError("not_found");
    const agreed = overrides && withoutGaps(overrides);
    const at = clock();
    const note = (before: StoredOrganisation) =>
      platformNote(actor, "organisation.plan_changed", {
        target: { kind: "organisation", id: organisationId, name: before.name },
        details: {
          ...{ reason, from: before.plan, to: plan ?? before.plan },
          ...(agreed && { overrides: JSON.stringify(agreed) }),
        },
        at,
      });
    if (!(await adminOrganisations.setPlan(organisationId, { plan, overrides: agreed }, note)))
      throw new AppError("not_found");
  };
}

const withoutGaps = (
  overrides: NonNullable<ChangeOrganisationBody["overrides"]>,
): StoredOrganisation["overrides"] =>
  Object.fromEntries(Object.entries(overrides).filter(([, limit]) => limit !== undefined));

const present = ({ createdAt, ...row }: StoredOrganisation): AdminOrganisation => ({
  ...row,
  createdAt: createdAt.toISOString(),
});
