import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrations";
import { startTestPostgres } from "@/scripts/test-postgres.mjs";
import { urlFor } from "./urls";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { superUrl: string; ownerUrl: string; appUrl: string };
  }
}

/** Starts one real Postgres for the run and migrates a template, of which each test file gets a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { superUrl, ownerUrl, appUrl, stop } = await startTestPostgres();
  await migrateDatabase(urlFor(ownerUrl, new URL(ownerUrl).pathname.slice(1)));
  project.provide("postgres", { superUrl, ownerUrl, appUrl });
  return stop;
}
