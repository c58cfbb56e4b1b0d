import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LaunchError } from "./launch-error.mjs";
import { giveTo } from "./postgres-account.mjs";

/** @typedef {import("./postgres-account.mjs").Account} Account */
/** @typedef {{ superuser: string, owner: string, app: string }} Passwords */

export const DATABASE = "elysia";
export const ROLES = { superuser: "postgres", owner: "elysia_owner", app: "elysia_app" };
const MAJOR_VERSION = "18";
/** Nothing of the caller's: PG*, LC_* and LD_* would change what Postgres does. */
export const CLEAN_ENV = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C.UTF-8" };
const HOST_RULES =
  "# Written by Elysia: over the network of this machine, with a password, and no other way.\n" +
  "host all all 127.0.0.1/32 scram-sha-256\n";

/** @param {string} folder where they are kept, readable by us alone @returns {Passwords} */
export function keepPasswords(folder) {
  const file = join(folder, "passwords.json");
  if (existsSync(file)) {
    try {
      const { superuser, owner, app } = JSON.parse(readFileSync(file, "utf8"));
      if (superuser && owner && app) return { superuser, owner, app };
    } catch (error) {
      throw new LaunchError(
        `${file} cannot be read.`,
        "Start as the user who owns it, or start over with npm start -- --reset.",
        {
          cause: error,
        },
      );
    }
    throw new LaunchError(
      `${file} is broken.`,
      "Restore it from a copy, or start over with npm start -- --reset.",
    );
  }
  const fresh = () => randomBytes(24).toString("hex");
  const passwords = { superuser: fresh(), owner: fresh(), app: fresh() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/**
 * Runs one of Postgres's programs to its end.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ account: Account, input?: string, cwd: string }} options
 */
function runToEnd(program, parameters, { account, input, cwd }) {
  const result = spawnSync(program, parameters, {
    ...account,
    cwd,
    env: CLEAN_ENV,
    encoding: "utf8",
    input: input ?? "",
  });
  const output = `${result.stdout ?? ""}${result.stderr ?? ""}`;
  if (result.status !== 0 || /^.*(?:ERROR|FATAL|PANIC):/m.test(output)) {
    const reason =
      output.match(/(?:ERROR|FATAL|PANIC|error): .*/)?.[0] ?? result.error?.message ?? output.slice(-300);
    throw new Error(`Postgres could not be set up: ${reason}`, { cause: new Error(output) });
  }
}

/** @param {Passwords} passwords @returns {string} one statement a line, as single-user mode wants it */
function bootstrapServer(passwords) {
  return [
    `ALTER ROLE ${ROLES.superuser} PASSWORD '${passwords.superuser}';`,
    `CREATE ROLE ${ROLES.owner} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${passwords.owner}';`,
    `CREATE ROLE ${ROLES.app} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${passwords.app}';`,
    `CREATE DATABASE ${DATABASE} OWNER ${ROLES.owner} TEMPLATE template0;`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC;`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${DATABASE} TO ${ROLES.app};`,
    "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;",
    "REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;",
    "",
  ].join("\n");
}

/**
 * Creates the cluster, its two roles and its database: whole or not at all.
 * @param {{ binaries: string, cluster: string, account: Account, passwords: Passwords, durable: boolean }} options
 */
export function createCluster({ binaries, cluster, account, passwords, durable }) {
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  runToEnd(
    join(binaries, "bin", "initdb"),
    [
      ...["-D", unfinished, "-U", ROLES.superuser, "-A", "reject", "--encoding=UTF8", "--locale=C.UTF-8"],
      ...(durable ? [] : ["--no-sync"]),
      "--no-instructions",
    ],
    { account, cwd: unfinished },
  );
  const sync = durable ? "on" : "off";
  runToEnd(
    join(binaries, "bin", "postgres"),
    ["--single", "-D", unfinished, "-c", `fsync=${sync}`, "-c", "log_statement=none", "template1"],
    { account, cwd: unfinished, input: bootstrapServer(passwords) },
  );
  const rules = join(unfinished, "pg_hba.conf");
  writeFileSync(rules, HOST_RULES);
  renameSync(unfinished, cluster);
}

/** @param {string} cluster @returns {boolean} whether there is one; fails when it is not one that we can run */
export function clusterExists(cluster) {
  if (!existsSync(cluster)) return false;
  const version = join(cluster, "PG_VERSION");
  if (!existsSync(version) || !existsSync(join(cluster, "global", "pg_control"))) {
    throw new LaunchError(
      `The database in ${cluster} is broken: some of its files are missing.`,
      "Restore the data folder from a copy, or start over with npm start -- --reset.",
    );
  }
  const found = readFileSync(version, "utf8").trim();
  if (found !== MAJOR_VERSION) {
    throw new LaunchError(
      `The database in ${cluster} was made by Postgres ${found}, and this is Postgres ${MAJOR_VERSION}.`,
      "Use the release of Elysia that made it, or start over with npm start -- --reset.",
    );
  }
  return true;
}
