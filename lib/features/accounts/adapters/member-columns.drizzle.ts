import { users } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/accounts-organisations";

export const userColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  locale: users.locale,
  platformRole: users.platformRole,
  createdAt: users.createdAt,
};

/** What makes a member, of users joined with memberships. */
export const memberColumns = {
  ...userColumns,
  organisationId: memberships.organisationId,
  role: memberships.role,
};
