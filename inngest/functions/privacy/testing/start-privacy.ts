import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { startPipeline } from "@/inngest/testing/pipeline-under-test";
import type { Actor } from "@/lib/kernel/actor";

export const password = "três tigres tristes";
export const caller = { address: "203.0.113.77", userAgent: "Firefox" };

/** Twelve lines about somebody. */
export const essayOf = (subject: string): string =>
  Array.from(
    { length: 12 },
    (_, line) => `Os ${subject} debatem a questão número ${line} com muita atenção.`,
  ).join("\n");
export const essay = essayOf("cidadãos");

const loadProduct = async () => ({
  ...(await import("@/lib/composition/accounts")),
  ...(await import("@/lib/composition/analyses")),
  ...(await import("@/lib/composition/audit")),
  ...(await import("@/lib/composition/mail")),
  ...(await import("@/lib/composition/notifications")),
  ...(await import("@/lib/composition/preferences")),
  ...(await import("@/lib/composition/privacy")),
  ...(await import("@/db/client")),
  ...(await import("@/lib/features/accounts/testing/create-user")),
});

/** The product with its pipeline, and no days between asking for a deletion and the deletion. Once a test file. */
export async function startPrivacy() {
  vi.stubEnv("ELYSIA_SECRET", "a secret of more than thirty-two characters");
  vi.stubEnv("ELYSIA_DEMO", "1");
  vi.stubEnv("DELETION_GRACE_DAYS", "0");
  const { superuser, dataFolder, stop } = await startPipeline();
  const product = await loadProduct();

  async function signIn(who: { name: string; email: string }): Promise<Actor> {
    const userId = await product.createUser(product.databaseFor("accounts"), { ...who, password });
    const { sessionId } = await product.accounts().startSession(userId, caller);
    const signedIn = await product.accounts().resumeSession({ userId, sessionId }, caller);
    if (!signedIn) throw new Error("nobody is signed in");
    return signedIn.actor;
  }

  /** Hands an essay in and waits for its result. @returns the id of the analysis */
  async function handIn(actor: Actor, text = essay): Promise<string> {
    const { analysisId } = await product.analyses().submitEssay(actor, { text, title: text.slice(0, 40) });
    await expect
      .poll(async () => (await product.analyses().getAnalysis(actor, analysisId)).status, { timeout: 50_000 })
      .toBe("completed");
    return analysisId;
  }

  /** Every row of every table of every schema as text, and every file of the storage, that holds one of the needles. */
  async function findTraces(needles: readonly string[]): Promise<string[]> {
    const traces: string[] = [];
    const tables = await superuser<{ name: string }[]>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'drizzle')`;
    for (const needle of needles) {
      for (const { name: table } of tables) {
        const [row] = await superuser.unsafe(
          `select count(*)::int as rows from ${table} as t where position(lower($1) in lower(t::text)) > 0`,
          [needle],
        );
        if (row?.rows > 0) traces.push(`${needle} in ${table}`);
      }
    }
    const objects = join(dataFolder, "objects");
    for (const entry of await readdir(objects, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const needle of needles)
        if (bytes.includes(needle)) traces.push(`${needle} in a file of the storage`);
    }
    return traces;
  }

  return { ...product, superuser, signIn, handIn, findTraces, stop };
}
