import { databaseFor, openSql } from "@/db/client";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { env, requireSetting } from "@/lib/config/env";
import { makeEmbeddedQueue } from "@/lib/platform/queue/adapters/embedded";
import { makeInngestQueue, sendThroughInngest } from "@/lib/platform/queue/adapters/inngest";
import type { EventQueue } from "@/lib/platform/queue/port";
import { makeEmbeddedRunLog } from "@/lib/platform/runs/adapters/embedded";
import { makeInngestCancel } from "@/lib/platform/runs/adapters/inngest-cancel";
import { makeRecordedRunLog } from "@/lib/platform/runs/adapters/recorded-run-log.drizzle";
import type { RunLog } from "@/lib/platform/runs/port";

type Durable = { queue: EventQueue; runs: RunLog; engine: "embedded" | "inngest"; close(): Promise<void> };

/** Connections for sending events and reading runs; the worker brings its own for running them. */
const enginePool = 4;

function embedded(): Durable {
  const sql = openSql(requireSetting("DATABASE_URL"), enginePool);
  const engine = openEmbeddedEngine({ sql });
  return {
    engine: "embedded",
    queue: makeEmbeddedQueue(engine),
    runs: makeEmbeddedRunLog(engine),
    close: () => sql.end({ timeout: 5 }),
  };
}

function inngestServer(baseUrl: string): Durable {
  const cancel = makeInngestCancel({ baseUrl, signingKey: requireSetting("INNGEST_SIGNING_KEY") });
  return {
    engine: "inngest",
    queue: makeInngestQueue(),
    runs: makeRecordedRunLog(databaseFor("operations"), { cancel, send: sendThroughInngest }),
    close: async () => undefined,
  };
}

const shared = globalThis as { elysiaDurable?: Durable };

/**
 * The engine that runs the durable functions: an Inngest server where INNGEST_BASE_URL is set, else the embedded one. A
 * process that drains the embedded one (EMBEDDED_DRAIN) works with that, whatever the others do.
 */
export function durable(): Durable {
  const { inngestServer: baseUrl } = env();
  shared.elysiaDurable ??= baseUrl ? inngestServer(baseUrl) : embedded();
  return shared.elysiaDurable;
}

/** For a command: ends what was opened of it, if anything was. */
export async function closeDurable(): Promise<void> {
  await shared.elysiaDurable?.close();
  shared.elysiaDurable = undefined;
}
