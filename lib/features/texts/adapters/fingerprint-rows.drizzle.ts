import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fingerprints } from "@/db/schema/texts";
import type { TextReference } from "../events";

/** Hashes as one parameter. */
export const hashArray = (hashes: readonly number[]): SQL => sql`${`{${hashes.join(",")}}`}::int[]`;

/** Takes a text out from under these hashes. Named, they are found by the primary key. */
export async function removeFingerprint(
  tx: Transaction,
  { organisationId, id }: TextReference,
  hashes: readonly number[],
): Promise<void> {
  if (hashes.length === 0) return;
  await tx
    .delete(fingerprints)
    .where(
      and(
        eq(fingerprints.organisationId, organisationId),
        sql`${fingerprints.hash} = any(${hashArray(hashes)})`,
        eq(fingerprints.textId, id),
      ),
    );
}

/** Puts a text under these hashes. */
export async function addFingerprint(
  tx: Transaction,
  { organisationId, id }: TextReference,
  hashes: readonly number[],
): Promise<void> {
  await tx.execute(sql`insert into ${fingerprints} (organisation_id, hash, text_id)
    select ${organisationId}::uuid, hash, ${id}::uuid from unnest(${hashArray(hashes)}) hash on conflict do nothing`);
}
