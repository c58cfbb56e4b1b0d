import { argon2Sync, randomBytes } from "node:crypto";
import { signIn } from "../session";
import { cpuNow } from "./measure";
import type { Settings } from "./settings";

/** What a login costs, and one argon2id hash of the same parameters by Node itself: milliseconds of CPU. */
export type LoginCost = { webMs: number; postgresMs: number; hashMs: number };

/** The product's parameters (OWASP Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const hashes = 20;

/** Logs in again and again, one after the other. */
export async function loginCost(settings: Settings): Promise<LoginCost> {
  const { url, email, password, logins } = settings;
  await signIn(url, email, password);
  const before = cpuNow(settings);
  for (let login = 0; login < logins; login++) await signIn(url, email, password);
  const after = cpuNow(settings);
  return {
    webMs: (after.web - before.web) / logins,
    postgresMs: (after.postgres - before.postgres) / logins,
    hashMs: hashCost(password),
  };
}

function hashCost(password: string): number {
  const { user } = process.cpuUsage();
  for (let turn = 0; turn < hashes; turn++)
    argon2Sync("argon2id", { ...parameters, message: password, nonce: randomBytes(16) });
  return process.cpuUsage().user / 1000 / hashes - user / 1000 / hashes;
}
