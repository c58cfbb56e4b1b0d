import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PlanName, QuotaOverrides } from "@/lib/kernel/plans";
import { accounts, userId } from "./accounts";
import { createdAt, id, instant, organisationId } from "./columns";

type MembershipRole = "owner" | "student" | "teacher" | "developer" | "organiser" | "organisation_admin";

/** A person's own space, a school or a company. */
export const organisations = accounts.table(
  "organisations",
  {
    id: id(),
    name: text("name").notNull(),
    kind: text("kind").$type<"personal" | "school" | "company">().notNull().default("personal"),
    plan: text("plan").$type<PlanName>().notNull().default("free"),
    /** What was agreed in place of the plan's quotas. */
    quotaOverrides: jsonb("quota_overrides").$type<QuotaOverrides>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    index("organisations_created").on(table.createdAt, table.id),
    index("organisations_name").on(sql`lower(${table.name}) text_pattern_ops`),
    check("organisations_plan", sql`${table.plan} in ('free', 'pro', 'school', 'company')`),
  ],
);

export const memberships = accounts.table(
  "memberships",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    userId: userId(),
    role: text("role").$type<MembershipRole>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.userId] }),
    index("memberships_user").on(table.userId),
    index("memberships_created").on(table.organisationId, table.createdAt, table.userId),
    index("memberships_role").on(table.organisationId, table.role, table.createdAt, table.userId),
    check(
      "memberships_role",
      sql`${table.role} in ('owner', 'student', 'teacher', 'developer', 'organiser', 'organisation_admin')`,
    ),
  ],
);

/** An address that is asked to join an organisation, and a class of it where one is named. */
export const invitations = accounts.table(
  "invitations",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role").$type<MembershipRole>().notNull(),
    classId: uuid("class_id"),
    invitedBy: uuid("invited_by").notNull(),
    tokenHash: text("token_hash"),
    createdAt: createdAt(),
    /** When it was mailed last. */
    sentAt: instant("sent_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    uniqueIndex("invitations_open")
      .on(table.organisationId, sql`lower(${table.email})`)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
    index("invitations_created").on(table.organisationId, table.createdAt, table.id),
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_expires").on(table.expiresAt),
  ],
);

/** Who learns together. Whoever has the join code becomes a student of it, while joining is open. */
export const classes = accounts.table(
  "classes",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    joinCode: text("join_code").notNull(),
    joinOpen: boolean("join_open").notNull().default(true),
    createdAt: createdAt(),
    archivedAt: instant("archived_at"),
  },
  (table) => [
    uniqueIndex("classes_join_code").on(table.joinCode),
    uniqueIndex("classes_of").on(table.organisationId, table.id),
    index("classes_created").on(table.organisationId, table.createdAt, table.id),
  ],
);

export const classMembers = accounts.table(
  "class_members",
  {
    organisationId: organisationId(),
    classId: uuid("class_id").notNull(),
    userId: userId(),
    role: text("role").$type<"teacher" | "student">().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.classId, table.userId] }),
    foreignKey({
      columns: [table.organisationId, table.classId],
      foreignColumns: [classes.organisationId, classes.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.organisationId, table.userId],
      foreignColumns: [memberships.organisationId, memberships.userId],
    }).onDelete("cascade"),
    index("class_members_user").on(table.organisationId, table.userId),
    index("class_members_created").on(table.classId, table.createdAt, table.userId),
  ],
);
