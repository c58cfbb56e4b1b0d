import { inArray, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { apiKeys, refreshTokens, tokenFamilies } from "@/db/schema/access";

/** Keys and tokens of people, without what opens anything. */
export const personalAccess = (database: Database) =>
  personalRows(database, "access", [
    {
      table: refreshTokens,
      where: ({ userId, spaces }) =>
        or(
          sql`${refreshTokens.familyId} in (select id from access.token_families where user_id = ${userId})`,
          spaces.length > 0 ? inArray(refreshTokens.organisationId, [...spaces]) : undefined,
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
