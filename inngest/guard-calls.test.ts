import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { expect, test } from "vitest";
import { canonicalJson, signBody } from "./embedded/protocol/signature";
import { guardedCalls, SeenSignatures } from "./guard-calls";

const signingKey = `signkey-test-${"7e".repeat(32)}`;
const silent = { info() {}, warn() {}, error() {}, debug() {} };

/** An app of one function behind the guard, and what it did. */
function guarded() {
  let ran = 0;
  let now = 0;
  const client = new Inngest({ id: "app", isDev: false, signingKey, eventKey: "e", logger: silent });
  const fn = client.createFunction({ id: "fn", triggers: { event: "go" } }, async () => {
    ran += 1;
    return "done";
  });
  const answer = serve({ client, functions: [fn] });
  const call = guardedCalls((request: Request) => answer(request), new SeenSignatures(() => now, 3));
  const send = async (runId: string, signature: (body: string) => string) => {
    const body = canonicalJson({
      ctx: {
        attempt: 0,
        fn_id: "app-fn",
        run_id: runId,
        stack: { stack: [], current: 0 },
        step_id: "step",
        use_api: false,
      },
      event: { name: "go", data: {} },
      events: [{ name: "go", data: {} }],
      steps: {},
      use_api: false,
      version: 2,
    });
    const response = await call(
      new Request("http://app.localhost/api/inngest?fnId=app-fn&stepId=step", {
        method: "POST",
        body,
        headers: {
          host: "app.localhost",
          "content-type": "application/json",
          "x-inngest-req-version": "2",
          "x-inngest-signature": signature(body),
        },
      }),
      undefined,
    );
    return response.status;
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { send, pass, ran: () => ran };
}

const signed = (body: string) => signBody(body, signingKey, Date.now());
const once = (sign: (body: string) => string) => {
  let made: string | undefined;
  return (body: string) => {
    made ??= sign(body);
    return made;
  };
};

test("a call that is sent again runs nothing, at once or later; one that is signed anew runs", async () => {
  const { send, ran } = guarded();
  const signature = once(signed);
  const both = await Promise.all([send("r1", signature), send("r1", signature)]);
  expect(both.sort()).toEqual([206, 401]);
  expect(await send("r1", signature)).toBe(401);
  expect(ran()).toBe(1);
  expect(await send("r1", (body) => signBody(body, signingKey, Date.now() - 2000))).toBe(206);
  expect(await send("r2", signed)).toBe(206);
  expect(ran()).toBe(3);
});

test("a signature in other words is the same signature", async () => {
  const { send, ran } = guarded();
  const signature = once(signed);
  expect(await send("r1", signature)).toBe(206);
  expect(await send("r1", (body) => `${signature(body)}&x=1`)).toBe(401);
  expect(ran()).toBe(1);
});

test("a forged call keeps out nobody who signs the same later, and unsigned ones are refused", async () => {
  const { send, ran } = guarded();
  const signature = once(signed);
  await send(
    "known",
    once(() => ""),
  );
  expect(await send("r1", () => "")).toBe(401);
  const forged = once((body) => signBody(body, signingKey, Date.now()));
  expect(await send("other", () => forged("another body"))).toBe(401);
  expect(await send("other", () => forged("another body"))).toBe(401);
  expect(await send("r1", signature)).toBe(206);
  expect(ran()).toBe(1);
});

test("signatures are forgotten when nobody believes them any more, or when there are too many", () => {
  let now = 0;
  const seen = new SeenSignatures(() => now, 3);
  expect(["a", "b", "c", "a"].map((each) => seen.add(each))).toEqual([true, true, true, true]);
  expect(["b", "c", "a"].map((each) => seen.add(each))).toEqual([true, true, true]);
  now = 600_001;
  expect(seen.add("a")).toBe(true);
  const roomy = new SeenSignatures(() => now);
  expect([roomy.add("a"), roomy.add("a")]).toEqual([true, false]);
  now += 600_000;
  expect(roomy.add("a")).toBe(true);
});
