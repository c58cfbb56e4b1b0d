import type { Actor, Permission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { OrganisationRepository } from "../../organisation-ports";

/** Asks whether the actor may do something in the organisation that they act for. */
export type RequireHere = (actor: Actor, permission: Permission) => Promise<void>;

/**
 * @returns a check that throws AppError `forbidden`, or `personal_space` where it is a person's own, in which nobody
 * may: it has no members, invitations and classes
 */
export const makeRequireHere =
  ({ organisations }: { organisations: OrganisationRepository }): RequireHere =>
  async ({ userId, organisationId, permissions }, permission) => {
    if (permissions.has(permission)) return;
    const here = await organisations.findOf(userId, organisationId);
    throw new AppError(here?.kind === "personal" ? "personal_space" : "forbidden");
  };
