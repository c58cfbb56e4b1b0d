import { databaseFor } from "@/db/client";
import { requireSetting } from "@/lib/config/env";
import { makeAdminOrganisationRepository } from "@/lib/features/accounts/adapters/admin-organisations-repository.drizzle";
import { makeAdminSessionRepository } from "@/lib/features/accounts/adapters/admin-sessions-repository.drizzle";
import { makeAdminUserRepository } from "@/lib/features/accounts/adapters/admin-users-repository.drizzle";
import { makeImpersonationRepository } from "@/lib/features/accounts/adapters/impersonation-repository.drizzle";
import { makeKnownDevices } from "@/lib/features/accounts/adapters/known-devices";
import { makeMemberRepository } from "@/lib/features/accounts/adapters/memberships-repository.drizzle";
import { permissionTable } from "@/lib/features/accounts/domain/roles";
import {
  makeBeginImpersonation,
  makeEndImpersonation,
  makeGetImpersonation,
} from "@/lib/features/accounts/use-cases/admin/impersonate";
import {
  makeChangeAnyOrganisation,
  makeGetAnyOrganisation,
  makeListAllOrganisations,
  makeListMembersOfAny,
} from "@/lib/features/accounts/use-cases/admin/manage-all-organisations";
import {
  makeListAllSessions,
  makeRevokeAnySession,
} from "@/lib/features/accounts/use-cases/admin/manage-all-sessions";
import { makeChangeUser, makeGetUser } from "@/lib/features/accounts/use-cases/admin/manage-users";
import { systemClock } from "@/lib/kernel/clock";

function compose() {
  const database = databaseFor("accounts");
  const deps = {
    adminUsers: makeAdminUserRepository(database),
    adminSessions: makeAdminSessionRepository(database),
    adminOrganisations: makeAdminOrganisationRepository(database),
    impersonations: makeImpersonationRepository(database),
    members: makeMemberRepository(database),
    devices: makeKnownDevices(() => requireSetting("ELYSIA_SECRET")),
    clock: systemClock,
  };
  return {
    getUser: makeGetUser(deps),
    changeUser: makeChangeUser(deps),
    listSessions: makeListAllSessions(deps),
    revokeSession: makeRevokeAnySession(deps),
    listOrganisations: makeListAllOrganisations(deps),
    getOrganisation: makeGetAnyOrganisation(deps),
    listMembers: makeListMembersOfAny(deps),
    changeOrganisation: makeChangeAnyOrganisation(deps),
    beginImpersonation: makeBeginImpersonation(deps),
    getImpersonation: makeGetImpersonation(deps),
    endImpersonation: makeEndImpersonation(deps),
    countMembers: deps.adminOrganisations.countMembers,
    /** Which role may do what. */
    permissionTable,
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** What administrators of the platform do, on the accounts' database. */
export function administration(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
