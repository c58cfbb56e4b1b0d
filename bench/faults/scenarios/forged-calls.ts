import { canonicalJson, signBody } from "@/inngest/embedded/protocol/signature";
import { ProductProcess } from "../product-process";
import { equal, type Scenario } from "../scenario";
import { keys } from "../settings";

const timeoutMs = 10_000;
const elevenMinutesMs = 11 * 60_000;
const otherKey = `signkey-test-${"00".repeat(32)}`;

/** A call as an Inngest server makes it, of the function that analyses essays. */
const callBody = (analysisId: string) =>
  canonicalJson({
    ctx: {
      attempt: 0,
      fn_id: "elysia-analyse-essay",
      run_id: "r",
      step_id: "step",
      stack: { stack: [], current: 0 },
      use_api: false,
    },
    event: { name: "analyses/essay.submitted", data: { analysisId, organisationId: analysisId }, ts: 0 },
    events: [],
    steps: {},
    use_api: false,
    version: 2,
  });

type Call = { method: "POST" | "PUT"; body: string; signature?: string };
type Forgery = Call & { what: string };

function genuineCall(analysisId: string): Call {
  const body = callBody(analysisId);
  return { method: "POST", body, signature: signBody(body, keys.signingKey, Date.now()) };
}

async function call({ port }: ProductProcess, { method, body, signature }: Call) {
  const url = `http://127.0.0.1:${port}/api/inngest?fnId=elysia-analyse-essay&stepId=step`;
  const headers = {
    "content-type": "application/json",
    "x-inngest-req-version": "2",
    ...(method === "PUT" ? { "x-inngest-sync-kind": "in_band" } : {}),
    ...(signature === undefined ? {} : { "x-inngest-signature": signature }),
  };
  const response = await fetch(url, { method, body, headers, signal: AbortSignal.timeout(timeoutMs) });
  return { status: response.status, text: await response.text() };
}

function forgeries(): Forgery[] {
  const now = Date.now();
  const body = callBody("00000000-0000-7000-8000-000000000001");
  const other = callBody("00000000-0000-7000-8000-000000000002");
  const signed = signBody(body, keys.signingKey, now);
  const time = String(Math.floor(now / 1000));
  return [
    { what: "unsigned", method: "POST", body },
    { what: "signed with another key", method: "POST", body, signature: signBody(body, otherKey, now) },
    { what: "another body under a true signature", method: "POST", body: other, signature: signed },
    {
      what: "replayed after eleven minutes",
      method: "POST",
      body,
      signature: signBody(body, keys.signingKey, now - elevenMinutesMs),
    },
    {
      what: "dated eleven minutes ahead",
      method: "POST",
      body,
      signature: signBody(body, keys.signingKey, now + elevenMinutesMs),
    },
    {
      what: "an old signature under a new date",
      method: "POST",
      body,
      signature: signBody(body, keys.signingKey, now - elevenMinutesMs).replace(/t=\d+/, `t=${time}`),
    },
    { what: "an empty signature", method: "POST", body, signature: `t=${time}&s=` },
    { what: "a signature that is none", method: "POST", body, signature: "nonsense" },
    { what: "unsigned sync", method: "PUT", body: "{}" },
    {
      what: "sync signed with another key",
      method: "PUT",
      body: "{}",
      signature: signBody("{}", otherKey, now),
    },
  ];
}

export const forgedCalls: Scenario = {
  name: "forged-calls",
  fault: "unsigned, replayed and forged calls of /api/inngest, over HTTP, of the product's own functions",
  mustHold: "401, and nothing runs",
  run: async (stage) => {
    // No server is there: what counts is whom the product lets in.
    const served = await ProductProcess.start(stage, "web", {
      INNGEST_BASE_URL: "http://127.0.0.1:9",
    }).ready();
    const embedded = await ProductProcess.start(stage, "web").ready();
    const answers = [];
    for (const forgery of forgeries()) answers.push({ ...forgery, ...(await call(served, forgery)) });
    const genuine = genuineCall("00000000-0000-7000-8000-000000000003");
    const first = await call(served, genuine);
    const again = await Promise.all(Array.from({ length: 5 }, () => call(served, genuine)));
    const toEmbedded = await call(embedded, genuineCall("00000000-0000-7000-8000-000000000004"));
    const [rows] = await stage.admin<{ total: number }[]>`
      select ((select count(*) from durable.events) + (select count(*) from durable.runs)
        + (select count(*) from analyses.analyses))::int as total`;
    return {
      checks: [
        ...answers.map(({ what, status }) => equal(what, 401, status)),
        ...again.map(({ status }) => equal("a genuine call that is sent again at once", 401, status)),
        equal("a genuine call, while the worker makes its own in its process", 401, toEmbedded.status),
        equal("rows that anything wrote", 0, rows?.total ?? -1),
        equal("a genuine call of a server is let in", "yes", first.status === 401 ? "no" : "yes"),
      ],
      attacks: { "forged calls": answers.length, "replayed calls": again.length },
      notes: [
        `the genuine call was answered ${first.status}: ${first.text.slice(0, 160)}`,
        ...answers
          .filter(({ status }) => status !== 401)
          .map(({ what, text }) => `${what}: ${text.slice(0, 300)}`),
      ],
    };
  },
};
