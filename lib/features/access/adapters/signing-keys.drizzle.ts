import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { signingKeys } from "@/db/schema/access";
import type { SigningKeyStore } from "../ports";

const columns = {
  id: signingKeys.id,
  keyId: signingKeys.keyId,
  sealed: signingKeys.sealed,
  createdAt: signingKeys.createdAt,
};

/** Far more than rotation leaves; a key that is revoked takes another's place at once. */
const atMost = 20;

const goodAfter = (since: Date) => and(gt(signingKeys.createdAt, since), isNull(signingKeys.revokedAt));

const newestAlike = (tx: Transaction, keyId: string, since: Date) =>
  tx
    .select(columns)
    .from(signingKeys)
    .where(and(goodAfter(since), eq(signingKeys.keyId, keyId)))
    .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
    .limit(1);

/** Signing keys in Postgres. They are no tenant's: the work runs in the platform's scope. */
export const makeSigningKeyStore = (database: Database): SigningKeyStore => ({
  list: (since) =>
    database.transaction("platform", (tx) =>
      tx
        .select(columns)
        .from(signingKeys)
        .where(goodAfter(since))
        .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
        .limit(atMost),
    ),

  addUnlessSince: (since, key) =>
    database.transaction("platform", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('access.signing_keys'))`);
      const [known] = await newestAlike(tx, key.keyId, since);
      if (known) return known;
      await tx.insert(signingKeys).values(key);
      return key;
    }),
});
