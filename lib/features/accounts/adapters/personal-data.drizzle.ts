import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inSpaces, personalRows } from "@/db/personal-rows";
import {
  emailChanges,
  loginAttempts,
  passwordResets,
  recoveryCodes,
  secondFactors,
  sessions,
  signUps,
  users,
} from "@/db/schema/accounts";
import { identities } from "@/db/schema/accounts-identities";
import {
  classes,
  classMembers,
  invitations,
  memberships,
  organisations,
} from "@/db/schema/accounts-organisations";
import type { Person } from "@/lib/kernel/personal-data";
import type { KnownDevices } from "../session-ports";

/** Counters of failed logins: by the address, which stands there as a keyed hash, by the user and by their sessions. */
const attemptsOf =
  (devices: KnownDevices) =>
  ({ userId, emails }: Person): SQL | undefined =>
    or(
      sql`starts_with(${loginAttempts.key}, ${`code/${userId}`})`,
      sql`split_part(${loginAttempts.key}, '/', 1) = 'session' and split_part(${loginAttempts.key}, '/', 2) in
        (select id::text from accounts.sessions where user_id = ${userId})`,
      ...emails.map(
        (email) => sql`starts_with(${loginAttempts.key}, ${`account/${devices.accountKey(email)}`})`,
      ),
    );

/** Accounts of people, with their own organisations. Erased last: the others find by them what is whose. */
export const personalAccount = (database: Database, devices: KnownDevices) =>
  personalRows(database, "accounts", [
    { table: loginAttempts, where: attemptsOf(devices), order: loginAttempts.key, omit: "all" },
    { table: sessions, users: [sessions.userId], order: sessions.id, omit: ["impersonatorSessionId"] },
    { table: identities, users: [identities.userId], order: identities.id },
    {
      table: passwordResets,
      users: [passwordResets.userId],
      order: passwordResets.id,
      omit: ["tokenHash"],
    },
    { table: recoveryCodes, users: [recoveryCodes.userId], order: recoveryCodes.codeHash, omit: "all" },
    {
      table: secondFactors,
      users: [secondFactors.userId],
      order: secondFactors.userId,
      omit: ["sealed", "keyId", "lastStep"],
    },
    { table: emailChanges, users: [emailChanges.userId], order: emailChanges.id, omit: ["tokenHash"] },
    { table: signUps, emails: [signUps.email], order: signUps.id, omit: ["tokenHash", "passwordHash"] },
    {
      table: invitations,
      emails: [invitations.email],
      organisation: invitations.organisationId,
      order: invitations.id,
      omit: ["tokenHash"],
    },
    {
      table: classMembers,
      users: [classMembers.userId],
      organisation: classMembers.organisationId,
      order: classMembers.classId,
    },
    { table: classes, organisation: classes.organisationId, order: classes.id },
    {
      table: memberships,
      users: [memberships.userId],
      organisation: memberships.organisationId,
      order: memberships.organisationId,
    },
    {
      table: organisations,
      where: (person) => inSpaces(organisations.id, person),
      order: organisations.id,
    },
    {
      table: users,
      where: ({ userId }) => eq(users.id, userId),
      order: users.id,
      omit: ["passwordHash", "credentialsVersion"],
    },
  ]);
