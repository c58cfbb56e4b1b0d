import { openResilientSql } from "@/db/resilient-sql";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { createRunnerFetch } from "@/inngest/embedded/fetch";
import { benchEvent, benchHandler } from "@/inngest/embedded/testing/bench-functions";
import { type EmbeddedWorker, startEmbeddedWorker } from "@/inngest/embedded/worker";
import "../../../scripts/launch/plain-environment.mjs";
import { type Part, servePart, stepWork } from "../part";

const keys = { signingKey: `signkey-test-${"7e".repeat(32)}`, eventKey: "bench" };
const eventsAtOnce = 500;
/** As many as the product's worker opens for its sixteen calls at once. */
const connections = 18;
const silent = {
  info() {},
  warn() {},
  error: (fields: object, message: string) => console.error(message, fields),
};

const sql = openResilientSql(process.argv[2] ?? "", { max: connections, onnotice: () => {} });
let worker: EmbeddedWorker | undefined;

/** The embedded runner with the product's own defaults. Its events come from another process, as in the product. */
const part: Part = {
  work: async (concurrency, onEnd) => {
    worker = await startEmbeddedWorker({
      sql,
      handler: benchHandler(keys, createRunnerFetch({ ...keys, sql }), stepWork, onEnd),
      signingKey: keys.signingKey,
      log: silent,
      concurrency,
    });
  },
  send: async ({ runs, steps, waitMs }) => {
    const engine = openEmbeddedEngine({ sql });
    for (let sent = 0; sent < runs; sent += eventsAtOnce) {
      const length = Math.min(eventsAtOnce, runs - sent);
      await engine.sendEvents(Array.from({ length }, () => ({ name: benchEvent, data: { steps, waitMs } })));
    }
  },
  stop: async () => {
    await worker?.stop();
    await sql.end({ timeout: 5 });
  },
};
servePart(part);
