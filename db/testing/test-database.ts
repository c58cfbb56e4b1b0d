import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { urlFor } from "./urls";

export type TestDatabase = {
  /** The role that migrates and owns the tables. */
  ownerUrl: string;
  /** The application's role, bound by row-level security. */
  appUrl: string;
  /** A superuser, to terminate backends and the like. */
  superUrl: string;
  drop(): Promise<void>;
};

/** A fresh, migrated database on the run's real Postgres, copied from the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superUrl, ownerUrl, appUrl } = inject("postgres");
  const template = new URL(ownerUrl).pathname.slice(1);
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(urlFor(superUrl, "postgres"), { max: 1, onnotice: () => {} });
  await copyTemplate(admin, name, template);
  return {
    ownerUrl: urlFor(ownerUrl, name),
    appUrl: urlFor(appUrl, name),
    superUrl: urlFor(superUrl, name),
    drop: async () => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Test files start together, and one template is copied by one session at a time: take turns. */
async function copyTemplate(admin: postgres.Sql, name: string, template: string): Promise<void> {
  await admin`select pg_advisory_lock(1)`;
  try {
    await admin.unsafe(`create database ${name} template ${template} owner elysia_owner`);
  } finally {
    await admin`select pg_advisory_unlock(1)`;
  }
}
