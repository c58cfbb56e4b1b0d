import type { Actor } from "@/lib/kernel/actor";
import { seededId } from "../seeded-id";
import { admin, type Hot, secondPage, student, teacher } from "./hot-query";

const platform: Actor = {
  ...admin,
  platform: true,
  permissions: new Set([...admin.permissions, "users.read"]),
};
const caller = { address: "::1", userAgent: "tests" };

/** What is asked of accounts, organisations, keys and the audit log. */
export const peopleQueries: Record<string, Hot> = {
  "sessions: resumed": {
    table: "sessions",
    run: (product) =>
      product
        .accounts()
        .resumeSession({ userId: student.userId, sessionId: seededId("session", 107) }, caller),
  },
  "sessions: one's own": {
    table: "sessions",
    run: (product) => product.accounts().listSessions(student, seededId("session", 107)),
  },
  "users: found to sign in": {
    table: "users",
    run: (product) => product.accounts().credentialsVersion("pessoa107@many.test"),
  },
  "users: all": {
    table: "users",
    run: (product) => secondPage((page) => product.accounts().listUsers(platform, page), { limit: 5 }),
  },
  "members: all": {
    table: "memberships",
    run: (product) => secondPage((page) => product.organisations().listMembers(admin, page), { limit: 5 }),
  },
  "members: the teachers": {
    table: "memberships",
    run: (product) => product.organisations().listMembers(admin, { role: "teacher" }),
  },
  "classes: the taught students": {
    table: "class_members",
    run: (product) => product.organisations().listTaughtStudents(teacher),
  },
  "notifications: unread": {
    table: "notifications",
    run: (product) => product.notifications().unreadCount(student),
  },
  "notifications: all": {
    table: "notifications",
    run: (product) => product.notifications().list(student, { limit: 5 }),
  },
  "keys: one's own": { table: "api_keys", run: (product) => product.access().listKeys(admin, {}) },
  "keys: a school's": {
    table: "api_keys",
    run: (product) => product.access().listKeys(admin, { of: "organisation" }),
  },
  "audit: a school's": { table: "entries", run: (product) => product.audit().list(admin) },
  "audit: what somebody did": {
    table: "entries",
    run: (product) => product.audit().list(admin, { actor: student.userId }),
  },
};
