import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "@/db/listen";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makePostgresSignals } from "@/lib/platform/live/adapters/postgres-notify";
import type { LiveSignals } from "@/lib/platform/live/port";
import { openStores, report, type Stores, submit } from "../adapters/testing/stores";
import type { AnalysisReference } from "../events";
import { makeWatchAnalysis } from "./watch-analysis";

let postgres: TestDatabase;
let stores: Stores;
let live: LiveSignals & { close(): Promise<void> };

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  live = makePostgresSignals((onNotify, onReady) =>
    listen(postgres.appUrl, "elysia_live", onNotify, onReady),
  );
});
afterAll(async () => {
  await live.close();
  await stores.database.close();
  await postgres.drop();
});

const reader = ({ organisationId }: { organisationId: string }): Actor => ({
  userId: newId(),
  organisationId,
  permissions: new Set(["analyses.read", "analyses.review"]),
  platform: false,
});

/** What a watcher is told, until the record says that it is over. */
async function watch(
  reference: AnalysisReference,
  {
    after = 0,
    signals = live as LiveSignals,
    signal = AbortSignal.timeout(20_000),
    onEvent = (_type: string) => {},
  } = {},
): Promise<string[]> {
  const told: string[] = [];
  const events = makeWatchAnalysis({ ...stores, live: signals })(
    reader(reference),
    reference.analysisId,
    after,
    signal,
  );
  for await (const { sequence, type, step } of events) {
    told.push(`${sequence} ${step ?? type}`);
    onEvent(type);
  }
  signal.throwIfAborted();
  return told;
}

const step = (reference: AnalysisReference, name: string) =>
  stores.progress.append(reference, { type: "step.started", step: name });

async function running(): Promise<AnalysisReference> {
  const reference = await submit(stores);
  await stores.analyses.begin(reference, "run");
  return reference;
}

describe("watching an analysis", () => {
  it("tells what was, then what happens, and ends with the last event", async () => {
    const reference = await running();
    let started = () => {};
    const seen = new Promise<void>((resolve) => {
      started = resolve;
    });
    const told = watch(reference, { onEvent: (type) => type === "started" && started() });
    await seen;
    await step(reference, "validate");
    await step(reference, "store");
    await stores.results.complete(reference, report());
    expect(await told).toEqual(["1 submitted", "2 started", "3 validate", "4 store", "5 completed"]);
  });

  it("goes on after a number, without a gap and without a repetition", async () => {
    const reference = await running();
    for (const name of ["a", "b", "c"]) await step(reference, name);
    await stores.analyses.end(reference, "cancelled");
    expect(await watch(reference, { after: 3 })).toEqual(["4 b", "5 c", "6 cancelled"]);
  });

  it("reads more events than one look takes", async () => {
    const reference = await running();
    for (let index = 0; index < 405; index++) await step(reference, "a");
    await stores.analyses.end(reference, "cancelled");
    expect(await watch(reference)).toHaveLength(408);
  });

  it("ends at once where the last event lies behind the watcher", async () => {
    const reference = await running();
    await stores.results.complete(reference, report());
    await step(reference, "index");
    expect(await watch(reference, { after: 4 })).toEqual([]);
    expect(await watch(reference, { after: 99 })).toEqual([]);
  });

  it("ends after a failure, and tells the whole story of an analysis that was repeated", async () => {
    const reference = await running();
    await stores.analyses.end(reference, "failed", "internal");
    expect(await watch(reference)).toEqual(["1 submitted", "2 started", "3 failed"]);
    await stores.analyses.begin(reference, "run-2");
    const told = watch(reference, { after: 3 });
    await stores.results.complete(reference, report());
    expect(await told).toEqual(["4 started", "5 completed"]);
    expect((await watch(reference)).at(-1)).toBe("5 completed");
  });

  it("needs no signal: a lost one costs a poll", async () => {
    const reference = await running();
    const deaf: LiveSignals = { subscribe: async () => () => {} };
    const told = watch(reference, { signals: deaf, after: 2 });
    await step(reference, "validate");
    await stores.analyses.end(reference, "cancelled");
    expect(await told).toEqual(["3 validate", "4 cancelled"]);
  });

  it("stops as soon as it is told to, and takes its subscription back", async () => {
    const reference = await running();
    const stop = new AbortController();
    let subscriptions = 0;
    const signals: LiveSignals = {
      subscribe: async () => {
        subscriptions += 1;
        return () => {
          subscriptions -= 1;
        };
      },
    };
    const events = makeWatchAnalysis({ ...stores, live: signals })(
      reader(reference),
      reference.analysisId,
      2,
      stop.signal,
    );
    const next = events.next();
    await expect.poll(() => subscriptions).toBe(1);
    stop.abort();
    expect((await next).done).toBe(true);
    expect(subscriptions).toBe(0);
  });

  it("takes its subscription back when the reader leaves", async () => {
    const reference = await running();
    let open = false;
    const signals: LiveSignals = {
      subscribe: async () => {
        open = true;
        return () => {
          open = false;
        };
      },
    };
    const watching = makeWatchAnalysis({ ...stores, live: signals });
    for await (const _ of watching(reader(reference), reference.analysisId, 0, AbortSignal.timeout(5_000))) {
      expect(open).toBe(true);
      break;
    }
    expect(open).toBe(false);
  });

  it("shows nothing to another organisation, nor without the permission", async () => {
    const reference = await running();
    const watching = makeWatchAnalysis({ ...stores, live });
    const signal = AbortSignal.timeout(5_000);
    const stranger = reader({ organisationId: newId() });
    await expect(watching(stranger, reference.analysisId, 0, signal).next()).rejects.toMatchObject({
      code: "not_found",
    });
    const nobody: Actor = { ...reader(reference), permissions: new Set() };
    await expect(watching(nobody, reference.analysisId, 0, signal).next()).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
