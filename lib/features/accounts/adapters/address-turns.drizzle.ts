import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * What gives an address to an account, or asks for one with it, waits for its turn by the address's name until the
 * transaction ends: at first there is no row to lock, and later there are several.
 */
export const takeTurns = (tx: Transaction, email: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(lower(${`accounts/${email}`}), 0))`);
