import { memberships, users } from "@/db/schema/accounts";

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
