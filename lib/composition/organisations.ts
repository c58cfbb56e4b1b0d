import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makeClassMemberRepository } from "@/lib/features/accounts/adapters/class-members-repository.drizzle";
import { makeClassRepository } from "@/lib/features/accounts/adapters/classes-repository.drizzle";
import { makeInvitationRepository } from "@/lib/features/accounts/adapters/invitations-repository.drizzle";
import { joinCodes } from "@/lib/features/accounts/adapters/join-codes";
import { makeLinkTokens } from "@/lib/features/accounts/adapters/link-tokens";
import { makeMemberRepository } from "@/lib/features/accounts/adapters/memberships-repository.drizzle";
import { makeOrganisationRepository } from "@/lib/features/accounts/adapters/organisations-repository.drizzle";
import { makePeopleFinder } from "@/lib/features/accounts/adapters/people-finder.drizzle";
import { makePersonRepository } from "@/lib/features/accounts/adapters/person-repository.drizzle";
import {
  makeAcceptInvitation,
  makePreviewInvitation,
} from "@/lib/features/accounts/use-cases/organisations/accept-invitation";
import { makeGetManagedClass } from "@/lib/features/accounts/use-cases/organisations/class-access";
import {
  makeFindNamedMembers,
  makeListClassGroups,
} from "@/lib/features/accounts/use-cases/organisations/find-people";
import {
  type CountAttempt,
  joinLimits,
  makeJoinClass,
  makePreviewClass,
} from "@/lib/features/accounts/use-cases/organisations/join-class";
import { makeListTaughtStudents } from "@/lib/features/accounts/use-cases/organisations/list-taught-students";
import {
  makeAddClassMember,
  makeLeaveClass,
  makeListClassMembers,
  makeRemoveClassMember,
} from "@/lib/features/accounts/use-cases/organisations/manage-class-members";
import {
  makeChangeClass,
  makeCreateClass,
  makeGetClass,
  makeListClasses,
  makeRotateJoinCode,
} from "@/lib/features/accounts/use-cases/organisations/manage-classes";
import {
  makeInvite,
  makeListInvitations,
  makeResendInvitation,
  makeRevokeInvitation,
} from "@/lib/features/accounts/use-cases/organisations/manage-invitations";
import { makeChangeMe, makeGetMe } from "@/lib/features/accounts/use-cases/organisations/manage-me";
import {
  makeChangeRole,
  makeLeaveOrganisation,
  makeListMembers,
  makeRemoveMember,
  rolesToGrant,
} from "@/lib/features/accounts/use-cases/organisations/manage-members";
import {
  makeCreateOrganisation,
  makeGetOrganisation,
  makeListOrganisations,
  makeRenameOrganisation,
  makeSwitchOrganisation,
} from "@/lib/features/accounts/use-cases/organisations/manage-organisations";
import { makeRequireHere } from "@/lib/features/accounts/use-cases/organisations/require-here";
import { makeSendInvitationMail } from "@/lib/features/accounts/use-cases/organisations/send-invitation-mail";
import { strangerOf } from "@/lib/http/client-address";
import { systemClock } from "@/lib/kernel/clock";
import { gateway } from "./gateway";
import { log } from "./log";
import { mailer } from "./mail";

const pruneAfterMs = 30 * 24 * 3600 * 1000;

/** Without its counters joining works all the same: a limit is no reason to be away. */
const countAttempt: CountAttempt = async (limit, subject) => {
  const { RATE_LIMIT_FACTOR: factor } = env();
  if (factor === 0) return true;
  const policy = { ...joinLimits[limit], limit: Math.max(1, Math.round(joinLimits[limit].limit * factor)) };
  const counted = limit === "address" ? strangerOf(subject) : subject;
  try {
    return (await gateway().limiter.consume(policy, `${limit} ${counted}`)).allowed;
  } catch (error) {
    log().error("the limiter does not answer: the attempt was let in", { error });
    return true;
  }
};

function compose() {
  const database = databaseFor("accounts");
  const organisationRows = makeOrganisationRepository(database);
  const requireHere = makeRequireHere({ organisations: organisationRows });
  const classes = makeClassRepository(database);
  const deps = {
    ...{ requireHere, classes, joinCodes, countAttempt },
    organisations: organisationRows,
    getManagedClass: makeGetManagedClass({ classes, requireHere }),
    members: makeMemberRepository(database),
    people: makePersonRepository(database),
    invitations: makeInvitationRepository(database),
    classMembers: makeClassMemberRepository(database),
    peopleFinder: makePeopleFinder(database),
    tokens: makeLinkTokens(() => requireSetting("ELYSIA_SECRET")),
    mailer: mailer(),
    baseUrl: env().baseUrl,
    clock: systemClock,
  };
  return {
    getMe: makeGetMe(deps),
    changeMe: makeChangeMe(deps),
    create: makeCreateOrganisation(deps),
    rename: makeRenameOrganisation(deps),
    list: makeListOrganisations(deps),
    get: makeGetOrganisation(deps),
    switchTo: makeSwitchOrganisation(deps),
    leave: makeLeaveOrganisation(deps),
    listMembers: makeListMembers(deps),
    changeRole: makeChangeRole(deps),
    removeMember: makeRemoveMember(deps),
    rolesToGrant,
    invite: makeInvite(deps),
    listInvitations: makeListInvitations(deps),
    revokeInvitation: makeRevokeInvitation(deps),
    resendInvitation: makeResendInvitation(deps),
    previewInvitation: makePreviewInvitation(deps),
    acceptInvitation: makeAcceptInvitation(deps),
    sendInvitationMail: makeSendInvitationMail(deps),
    createClass: makeCreateClass(deps),
    listClasses: makeListClasses(deps),
    getClass: makeGetClass(deps),
    changeClass: makeChangeClass(deps),
    rotateJoinCode: makeRotateJoinCode(deps),
    previewClass: makePreviewClass(deps),
    joinClass: makeJoinClass(deps),
    leaveClass: makeLeaveClass(deps),
    listClassMembers: makeListClassMembers(deps),
    addClassMember: makeAddClassMember(deps),
    removeClassMember: makeRemoveClassMember(deps),
    /** The students whose work the actor reads as their teacher. */
    listTaughtStudents: makeListTaughtStudents(deps),
    findNamedMembers: makeFindNamedMembers(deps),
    listClassGroups: makeListClassGroups(deps),
    /** Forgets invitations that expired a month ago. */
    prune: async (): Promise<void> => {
      await deps.invitations.prune(new Date(systemClock().getTime() - pruneAfterMs));
    },
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Organisations with their members, invitations and classes, on the accounts' database. */
export function organisations(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
