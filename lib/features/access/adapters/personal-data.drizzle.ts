import { or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inSpaces, personalRows } from "@/db/personal-rows";
import { apiKeys, refreshTokens, tokenFamilies } from "@/db/schema/access";

/** Keys and tokens of people, without what opens anything. */
export const personalAccess = (database: Database) =>
  personalRows(database, "access", [
    {
      table: refreshTokens,
      where: (person) =>
        or(
          sql`${refreshTokens.familyId} in (select id from access.token_families where user_id = ${person.userId})`,
          inSpaces(refreshTokens.organisationId, person),
        ),
      order: refreshTokens.tokenHash,
      omit: "all",
    },
    {
      table: tokenFamilies,
      users: [tokenFamilies.userId],
      organisation: tokenFamilies.organisationId,
      order: tokenFamilies.id,
    },
    {
      table: apiKeys,
      users: [apiKeys.userId],
      organisation: apiKeys.organisationId,
      order: apiKeys.id,
      omit: ["secretHash", "previousHash"],
    },
  ]);
