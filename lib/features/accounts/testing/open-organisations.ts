import type { Database } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor } from "@/lib/kernel/actor";
import { type AuditNote, auditEventName } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import type { Mail } from "@/lib/platform/mail/port";
import { makeClassMemberRepository } from "../adapters/class-members-repository.drizzle";
import { makeClassRepository } from "../adapters/classes-repository.drizzle";
import { makeInvitationRepository } from "../adapters/invitations-repository.drizzle";
import { joinCodes } from "../adapters/join-codes";
import { makeLinkTokens } from "../adapters/link-tokens";
import { makeMemberRepository } from "../adapters/memberships-repository.drizzle";
import { makeOrganisationRepository } from "../adapters/organisations-repository.drizzle";
import { makePeopleFinder } from "../adapters/people-finder.drizzle";
import { makePersonRepository } from "../adapters/person-repository.drizzle";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { MemberRole } from "../domain/organisation-roles";
import { toActor } from "../domain/roles";
import { invitationRequested } from "../events";
import { makeAcceptInvitation, makePreviewInvitation } from "../use-cases/organisations/accept-invitation";
import { makeGetManagedClass } from "../use-cases/organisations/class-access";
import { makeFindNamedMembers, makeListClassGroups } from "../use-cases/organisations/find-people";
import { makeJoinClass, makePreviewClass } from "../use-cases/organisations/join-class";
import { makeListTaughtStudents } from "../use-cases/organisations/list-taught-students";
import * as classMembers from "../use-cases/organisations/manage-class-members";
import * as classes from "../use-cases/organisations/manage-classes";
import * as invitations from "../use-cases/organisations/manage-invitations";
import * as members from "../use-cases/organisations/manage-members";
import * as organisations from "../use-cases/organisations/manage-organisations";
import { makeRequireHere } from "../use-cases/organisations/require-here";
import { makeSendInvitationMail } from "../use-cases/organisations/send-invitation-mail";
import { testSecret } from "./open-lockout";

/** The use cases of organisations on a test's database, with a clock that the test moves and the mails in a list. */
export function openOrganisations(database: Database) {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const mails: Mail[] = [];
  const attempts = { allowed: true };
  const classRows = makeClassRepository(database);
  const organisationRows = makeOrganisationRepository(database);
  const requireHere = makeRequireHere({ organisations: organisationRows });
  const deps = {
    ...{ requireHere, joinCodes },
    clock: () => new Date(time.now),
    organisations: organisationRows,
    classes: classRows,
    getManagedClass: makeGetManagedClass({ classes: classRows, requireHere }),
    members: makeMemberRepository(database),
    people: makePersonRepository(database),
    invitations: makeInvitationRepository(database),
    classMembers: makeClassMemberRepository(database),
    peopleFinder: makePeopleFinder(database),
    tokens: makeLinkTokens(() => testSecret),
    mailer: { send: async (mail: Mail) => void mails.push(mail) },
    baseUrl: "https://elysia.example.org",
    countAttempt: async () => attempts.allowed,
  };
  const useCases = {
    create: organisations.makeCreateOrganisation(deps),
    rename: organisations.makeRenameOrganisation(deps),
    list: organisations.makeListOrganisations(deps),
    get: organisations.makeGetOrganisation(deps),
    switchTo: organisations.makeSwitchOrganisation(deps),
    listMembers: members.makeListMembers(deps),
    changeRole: members.makeChangeRole(deps),
    removeMember: members.makeRemoveMember(deps),
    leave: members.makeLeaveOrganisation(deps),
    invite: invitations.makeInvite(deps),
    listInvitations: invitations.makeListInvitations(deps),
    revokeInvitation: invitations.makeRevokeInvitation(deps),
    resendInvitation: invitations.makeResendInvitation(deps),
    sendInvitationMail: makeSendInvitationMail(deps),
    previewInvitation: makePreviewInvitation(deps),
    accept: makeAcceptInvitation(deps),
    createClass: classes.makeCreateClass(deps),
    listClasses: classes.makeListClasses(deps),
    getClass: classes.makeGetClass(deps),
    changeClass: classes.makeChangeClass(deps),
    rotateJoinCode: classes.makeRotateJoinCode(deps),
    listClassMembers: classMembers.makeListClassMembers(deps),
    addClassMember: classMembers.makeAddClassMember(deps),
    removeClassMember: classMembers.makeRemoveClassMember(deps),
    leaveClass: classMembers.makeLeaveClass(deps),
    previewClass: makePreviewClass(deps),
    joinClass: makeJoinClass(deps),
    listTaughtStudents: makeListTaughtStudents(deps),
    findNamedMembers: makeFindNamedMembers(deps),
    listClassGroups: makeListClassGroups(deps),
  };
  const events = () =>
    database.transaction("platform", (tx) => tx.select().from(accountsOutbox).orderBy(accountsOutbox.id));

  /** A user without a password worth the name, in their own space. */
  const person = async (name = "Rita"): Promise<Actor & { email: string }> => {
    const [id, organisationId] = [newId(), newId()];
    const email = `${id}@example.org`;
    await makeUserRepository(database).create({
      ...{ id, organisationId, name, email, locale: "en", platformRole: "user" },
      passwordHash: "none",
      createdAt: new Date(time.now),
    });
    time.now += 1_000;
    return { ...toActor({ id, organisationId, role: "owner", platformRole: "user" }), email };
  };

  /** The actor that somebody is in an organisation now. */
  const inside = async ({ userId }: Pick<Actor, "userId">, organisationId: string): Promise<Actor> => {
    const found = await organisationRows.findOf(userId, organisationId);
    if (!found) throw new Error("no member");
    return toActor({ id: userId, organisationId, role: found.role, platformRole: "user" });
  };

  const school = async (name = "Escola do Rio") => {
    const maker = await person("Diretora");
    const { id } = await useCases.create(maker, { name, kind: "school" });
    return { id, admin: await inside(maker, id) };
  };

  /** Runs the step that mails the newest invitation. @returns the token of its link */
  const mailNewest = async (): Promise<string> => {
    const requested = (await events()).filter(({ name }) => name === "accounts/invitation.requested");
    await useCases.sendInvitationMail(invitationRequested.parse(requested.at(-1)?.data));
    return /\/invitations\/([\w-]{43})\s/.exec(mails.at(-1)?.body ?? "")?.[1] ?? "";
  };

  /** A person who has accepted an invitation to an organisation. */
  const enrol = async (admin: Actor, role: MemberRole, name?: string): Promise<Actor> => {
    const somebody = await person(name);
    await useCases.invite(admin, { email: somebody.email, role });
    await useCases.accept(somebody, { token: await mailNewest() });
    return inside(somebody, admin.organisationId);
  };

  /** The actions noted for an organisation, in order. */
  const noted = async (organisationId: string): Promise<AuditNote[]> =>
    (await events())
      .filter(({ name, data }) => name === auditEventName && data.organisationId === organisationId)
      .map(({ data }) => data as AuditNote);

  return { ...useCases, time, mails, attempts, person, inside, school, enrol, mailNewest, noted };
}

/** The same on a database of its own. */
export async function startOrganisations() {
  const { database, stop } = await openTestDatabase();
  return { ...openOrganisations(database), database, stop };
}
