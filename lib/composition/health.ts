import { databaseFor, type SchemaName } from "@/db/client";
import { countWorkers } from "@/db/workers";
import { env } from "@/lib/config/env";
import packageJson from "@/package.json";
import { durable } from "./durable";
import { log } from "./log";
import { makeProbe } from "./probe";

const checkMs = 2_000;
const schemas: SchemaName[] = ["accounts", "analyses", "mail", "notifications", "search"];

/** Every database that a schema is in: an empty transaction goes there and back. */
async function askDatabases(): Promise<void> {
  const databases = new Set(schemas.map((schema) => databaseFor(schema)));
  await Promise.all([...databases].map((database) => database.transaction("platform", async () => {})));
}

/** The engine's own record, and the Inngest server itself where it runs the functions: not every one has this address. */
async function askQueue(): Promise<void> {
  await durable().runs.stats();
  const { inngestServer: baseUrl } = env();
  if (!baseUrl) return;
  const response = await fetch(new URL("/health", baseUrl), { signal: AbortSignal.timeout(checkMs) });
  if (response.status >= 500) throw new Error(`the Inngest server answered ${response.status}`);
}

function compose() {
  const probe = (part: string, ask: () => Promise<void>) =>
    makeProbe(ask, checkMs, (error) => log().error("a part is down", { part, error }));
  const probes = {
    database: probe("database", askDatabases),
    // Kept in this process: while it answers, its cache does.
    cache: async () => true,
    queue: probe("queue", askQueue),
  };
  return {
    live: () => ({ status: "alive" as const, timestamp: new Date().toISOString() }),
    about: () => ({ status: "ok" as const, version: packageJson.version, uptime: process.uptime() }),
    ready: async () => {
      const [database, cache, queue] = await Promise.all([probes.database(), probes.cache(), probes.queue()]);
      const workers = database ? await countWorkers(databaseFor("analyses")).catch(() => null) : null;
      const checks = { database: word(database), cache: word(cache), queue: word(queue) };
      return { ready: database && cache && queue, checks, workers };
    },
  };
}

const word = (isUp: boolean): "up" | "down" => (isUp ? "up" : "down");

let composed: ReturnType<typeof compose> | undefined;

/** What operators and load balancers ask of the process. */
export function health(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
