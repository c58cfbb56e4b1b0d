import { z } from "zod";
import { planNames, type quotaMetrics } from "@/lib/kernel/plans";
import { cursor, limit, listUsersQuery, localeSchema, platformRole, problem, reason } from "./schemas";

/** Wire contracts of what administrators of the platform see and change. */

const id = z.uuid();
const instant = z.iso.datetime();
const kind = z.enum(["personal", "school", "company"]);
const plan = z.enum(planNames);

/** Whose id stands in a path. */
export const adminUserId = z.object({ id });
export const adminOrganisationId = z.object({ id });
export const adminSessionId = z.object({ id });

/** Users are found by the start of the address or a part of the name, organisations by the start of the name. */
export const adminListQuery = z.strictObject(listUsersQuery.shape);
export type AdminListQuery = z.infer<typeof adminListQuery>;

export const userDetail = z.object({
  id,
  name: z.string(),
  email: z.string(),
  locale: localeSchema,
  platformRole,
  createdAt: instant,
  passwordChangedAt: instant,
  disabledAt: instant.nullable(),
  secondFactor: z
    .object({ confirmedAt: instant, recoveryCodes: z.int() })
    .nullable()
    .describe("Null where it is off"),
  liveSessions: z.int(),
  lockouts: z.int().describe("Counters of failed logins that keep somebody waiting now"),
  memberships: z
    .array(z.object({ organisationId: id, name: z.string(), kind, role: z.string(), since: instant }))
    .describe("At most 100"),
});
export type UserDetail = z.infer<typeof userDetail>;

/** What is left out stays. `secondFactor: null` takes it away, `lockouts: 0` forgets failed logins. */
export const changeUserBody = z
  .strictObject({
    reason,
    platformRole: platformRole.optional(),
    disabled: z.boolean().optional(),
    secondFactor: z.null().optional(),
    lockouts: z.literal(0).optional(),
  })
  .refine(
    ({ reason: _, ...changes }) => Object.values(changes).filter((one) => one !== undefined).length === 1,
    {
      message: "needs one change",
    },
  );
export type ChangeUserBody = z.infer<typeof changeUserBody>;

const address = z
  .string()
  .trim()
  .max(45, problem("query_invalid"))
  .regex(/^[0-9a-fA-F:.]*$/, problem("query_invalid"));
export const adminSessionsQuery = z.strictObject({
  userId: z.uuid({ error: problem("query_invalid") }).optional(),
  address: address.optional(),
  cursor,
  limit,
});
export type AdminSessionsQuery = z.infer<typeof adminSessionsQuery>;

export const adminSession = z.object({
  id,
  userId: id,
  name: z.string(),
  email: z.string(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
  address: z.string(),
  userAgent: z.string(),
  impersonatorId: id.nullable().describe("The administrator whose session it is in the user's name"),
});
export type AdminSession = z.infer<typeof adminSession>;

const maxQuota = 1_000_000_000_000_000;
const quota = z
  .int({ error: problem("quota_invalid") })
  .min(0, problem("quota_invalid"))
  .max(maxQuota, problem("quota_invalid"))
  .nullable()
  .optional();

/** Quotas in place of the plan's; null is no limit. */
const overrides = z.strictObject({
  analyses: quota,
  batchFiles: quota,
  storedBytes: quota,
  members: quota,
  apiKeys: quota,
  webhooks: quota,
} satisfies Record<(typeof quotaMetrics)[number], typeof quota>);

export const adminOrganisation = z.object({
  id,
  name: z.string(),
  kind,
  plan,
  overrides,
  members: z.int(),
  createdAt: instant,
});
export type AdminOrganisation = z.infer<typeof adminOrganisation>;

/** What is left out stays; `overrides` are replaced as a whole. */
export const changeOrganisationBody = z
  .strictObject({ reason, plan: plan.optional(), overrides: overrides.optional() })
  .refine(({ plan: named, overrides: agreed }) => named !== undefined || agreed !== undefined, {
    message: "needs plan or overrides",
  });
export type ChangeOrganisationBody = z.infer<typeof changeOrganisationBody>;

/** Why: for what needs nothing besides. */
export const reasonBody = z.strictObject({ reason });
export type ReasonBody = z.infer<typeof reasonBody>;
