import { users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";

export const userColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  locale: users.locale,
  platformRole: users.platformRole,
  createdAt: users.createdAt,
};

/** What makes a member, of users joined with memberships and organisations. */
export const memberColumns = {
  ...userColumns,
  organisationId: memberships.organisationId,
  role: memberships.role,
  plan: { name: organisations.plan, overrides: organisations.quotaOverrides },
};
