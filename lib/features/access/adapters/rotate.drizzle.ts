import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessOutbox, refreshTokens, tokenFamilies } from "@/db/schema/access";
import { type AuditNote, auditEvent } from "@/lib/kernel/audit";
import { type Counts, exchange } from "../domain/exchange";
import type { Rotation } from "../ports";

type Asked = { tokenHash: string; nextHash: string; now: Date; reuse: AuditNote };

/** Exchanges a refresh token inside a transaction. The family's row is the lock: its requests take turns. */
export async function rotate(
  tx: Transaction,
  { tokenHash, nextHash, now, reuse }: Asked,
  isLive: SQL | undefined,
): Promise<Rotation> {
  const [shown] = await tx.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash));
  if (!shown) return "ended";
  const { familyId, organisationId } = shown;
  const [family] = await tx
    .select({
      generation: tokenFamilies.generation,
      issued: tokenFamilies.issued,
      rotatedAt: tokenFamilies.refreshedAt,
    })
    .from(tokenFamilies)
    .where(and(eq(tokenFamilies.id, familyId), isLive))
    .for("update");
  if (!family) return "ended";
  const change = exchange(family, shown.generation, now);
  if (change === "refused") return change;
  if (change === "reused") {
    await set(tx, familyId, { revokedAt: now });
    await tx.insert(accessOutbox).values(auditEvent(reuse));
    return change;
  }
  await set(tx, familyId, toColumns(change));
  const { generation } = change;
  await tx.insert(refreshTokens).values({ tokenHash: nextHash, familyId, organisationId, generation });
  return "rotated";
}

const toColumns = ({ generation, issued, rotatedAt }: Counts) => ({
  generation,
  issued,
  refreshedAt: rotatedAt,
});

const set = (tx: Transaction, familyId: string, columns: Partial<typeof tokenFamilies.$inferInsert>) =>
  tx.update(tokenFamilies).set(columns).where(eq(tokenFamilies.id, familyId));
