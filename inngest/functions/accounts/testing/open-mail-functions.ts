import { InngestTestEngine } from "@inngest/test";
import type { InngestFunction } from "inngest";
import { expect, vi } from "vitest";
import { closeDatabases, databaseFor } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { createTestDatabase } from "@/db/testing/test-database";
import { mailbox } from "@/lib/composition/mail";

export type Event = { name: string; data: Record<string, unknown> };

/** Settings for the functions that mail, on a database of their own. Import the functions after this; once a test file. */
export async function openMailFunctions() {
  const postgres = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", postgres.appUrl);
  vi.stubEnv("ELYSIA_SECRET", "a secret of more than thirty-two characters");
  vi.stubEnv("ELYSIA_DEMO", "1");
  vi.stubEnv("INNGEST_SIGNING_KEY", `signkey-prod-${"0".repeat(64)}`);
  return {
    stop: async (): Promise<void> => {
      await closeDatabases();
      await postgres.drop();
      vi.unstubAllEnvs();
    },
  };
}

/** The newest event of a name in the outbox. */
export async function lastEvent(name: string): Promise<Event> {
  const rows = await databaseFor("accounts").transaction("platform", (tx) =>
    tx.select().from(accountsOutbox),
  );
  const event = rows.toSorted((a, b) => a.id - b.id).findLast((row) => row.name === name);
  if (!event) throw new Error(`no ${name}`);
  return event;
}

export const run = (fn: InngestFunction.Any, event: Event) =>
  new InngestTestEngine({ function: fn, events: [event] }).execute();

/** Runs a function twice, as an engine that lost an answer does. @returns the mails that there are then, newest first */
export async function mailsAfter(fn: InngestFunction.Any, event: Event) {
  for (const time of [1, 2]) expect([time, (await run(fn, event)).error]).toEqual([time, undefined]);
  return (await mailbox().list({ limit: 100 })).items;
}
