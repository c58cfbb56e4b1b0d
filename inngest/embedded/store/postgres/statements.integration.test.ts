import { afterAll, beforeAll, expect, test } from "vitest";
import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { doneStep } from "../../testing/done-step";
import type { FunctionDefinition } from "../function-definition";
import type { Outcome, StartedStep } from "../outcome";
import type { Claim, DurableStore } from "../store";
import type { RunnerSql } from "./connection";
import { openPostgresStore } from "./postgres-store";

let database: TestDatabase;
let sql: RunnerSql;
let store: DurableStore;
let count = 0;

const definition = (id: string): FunctionDefinition => ({
  id,
  appId: "app",
  name: id,
  callPath: "/",
  maxAttempts: 3,
  triggers: [{ event: id }],
  concurrency: [],
});

/** How many statements `work` sends, transactions' BEGIN and COMMIT included. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const before = count;
  await work();
  return count - before;
}

async function claim(): Promise<Claim> {
  const [first] = await store.queue.claim("w", ["parent", "child"], 1, 60_000);
  if (!first) throw new Error("nothing to claim");
  return first;
}

beforeAll(async () => {
  database = await createTestDatabase();
  sql = openResilientSql(database.appUrl, { max: 1, onnotice: () => {}, debug: () => count++ });
  store = openPostgresStore(sql);
  await store.functions.replace("app", [definition("parent"), definition("child")]);
});
afterAll(async () => {
  await sql.end({ timeout: 5 });
  await database.drop();
});

const advanced = (started: StartedStep[]): Outcome => ({ kind: "advanced", recorded: [], started });
const planned = (id: string): StartedStep => ({ kind: "run", id, name: id });

test("how many statements each change of a run costs", async () => {
  const costs: Record<string, number> = {};
  const cost = async (what: string, work: () => Promise<unknown>) => {
    costs[what] = await statements(work);
  };
  await cost("send", () => store.events.append([{ name: "parent", data: {} }]));
  await cost("route", () => store.events.route(10));
  const first = await claim();
  await cost("load", () => store.state.load(first));
  await cost("checkpoint", () => store.state.checkpoint(first, [doneStep("a", 1)]));
  await cost("plan two", () => store.state.settle(first, advanced([planned("b"), planned("c")])));
  const [b, c] = [await claim(), await claim()];
  await cost("planned step", () => store.state.settle(b, { ...advanced([]), recorded: [doneStep("b", 2)] }));
  await cost("last planned step", () =>
    store.state.settle(c, { ...advanced([]), recorded: [doneStep("c", 3)] }),
  );
  const second = await claim();
  const error = { name: "Error", message: "x" };
  await cost("retry", () =>
    store.state.settle(second, { kind: "retry", recorded: [], error, retryAt: { afterMs: 0 } }),
  );
  const third = await claim();
  const nap: StartedStep = { kind: "sleep", id: "nap", name: "nap", until: { afterMs: 0 } };
  await cost("sleep", () => store.state.settle(third, advanced([nap])));
  await cost("wake", () => store.schedule.fireDue(10));
  const fourth = await claim();
  const timeout = { afterMs: 60_000 };
  const invoke: StartedStep = {
    kind: "invoke",
    id: "i",
    name: "i",
    functionId: "child",
    payload: {},
    timeout,
  };
  await cost("invoke", () => store.state.settle(fourth, advanced([invoke])));
  const child = await claim();
  await cost("answer", () => store.state.settle(child, { kind: "completed", recorded: [], output: 1 }));
  const fifth = await claim();
  await cost("complete", () => store.state.settle(fifth, { kind: "completed", recorded: [], output: 1 }));
  expect(costs).toEqual({
    send: 1,
    route: 8,
    load: 1,
    checkpoint: 1,
    "plan two": 9,
    "planned step": 8,
    "last planned step": 9,
    retry: 6,
    sleep: 9,
    wake: 9,
    invoke: 12,
    answer: 15,
    complete: 9,
  });
});
