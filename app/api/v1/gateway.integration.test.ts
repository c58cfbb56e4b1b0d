import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { withPeer } from "@/lib/http/peer-address";
import { problem } from "@/lib/http/problem";
import { newId } from "@/lib/kernel/ids";
import { at, get, startApi } from "./testing/start-api";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  analyzeCode: await import("@/app/analyze-code/route"),
  analyses: await import("./analyses/route"),
  batches: await import("./batches/route"),
  cancel: await import("./analyses/[id]/cancel/route"),
  essays: await import("./essays/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;
let bia: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  [ana, bia] = [await server.signUp("ana@gateway.test"), await server.signUp("bia@gateway.test")];
});
afterAll(() => server.stop());

/** A request that changes something, as `post` makes it, with more headers. */
const send = (cookie: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/", {
    method: "POST",
    headers: { cookie, host: "localhost:3000", "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const keyed = (cookie: string, key: string, body: unknown) => send(cookie, body, { "Idempotency-Key": key });
const codeOf = async (response: Response) => problem.parse(await response.json()).code;

async function countOf(table: string, where: string): Promise<number> {
  const sql = openSql(server.superUrl, 1);
  const [row] = await sql.unsafe(`select count(*)::int as n from ${table} where ${where}`);
  await sql.end();
  return Number(row?.n);
}

describe("the limits", () => {
  it("let an address hand in code ten times a minute, whoever is signed in and whatever it claims to be", async () => {
    const submit = (cookie: string, address: string, turn: number) =>
      withPeer(address, () =>
        api.analyzeCode.POST(
          send(cookie, { source: `print(${turn})\n` }, { "X-Forwarded-For": `198.51.100.${turn}` }),
          at(),
        ),
      );
    const answers = [];
    for (let turn = 0; turn < 12; turn++)
      answers.push(await submit(turn % 2 ? ana : bia, "203.0.113.7", turn));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(202), 429, 429]);
    expect(answers[9]?.headers.get("RateLimit-Remaining")).toBe("0");
    const refused = answers[10];
    expect(Number(refused?.headers.get("Retry-After"))).toBeGreaterThan(30);
    expect(refused && (await codeOf(refused))).toBe("too_many_requests");
    expect((await submit(ana, "203.0.113.8", 13)).status).toBe(202);
  });

  it("are told in every answer", async () => {
    const answers = [
      await api.analyses.GET(get(ana), at()),
      await api.analyses.GET(get(ana, "?limit=0"), at()),
      await api.analyses.GET(get("nobody"), at()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 401]);
    const left = answers.map(({ headers }) => Number(headers.get("RateLimit-Remaining")));
    expect(left).toEqual([5_999, 5_998, 119]);
  });
});

describe("fields that nobody knows", () => {
  it("are named, in a body and in a query", async () => {
    const inBody = await api.essays.POST(send(ana, { text: "Um texto.", organisationId: newId() }), at());
    expect(problem.parse(await inBody.json()).fields.map(({ path }) => path)).toEqual(["organisationId"]);
    const inQuery = await api.analyses.GET(get(ana, "?limit=1&userId=1"), at());
    expect(problem.parse(await inQuery.json()).fields.map(({ path }) => path)).toEqual(["userId"]);
  });
});

describe("an Idempotency-Key", () => {
  it("lets one of fifty that come together hand in, and gives all of them its answer", async () => {
    const body = { text: "A educação muda o mundo.", title: "Cinquenta vezes" };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api.essays.POST(keyed(ana, "fifty", body), at())),
    );
    const done = answers.filter(({ status }) => status === 202);
    expect(answers.filter(({ status }) => ![202, 409].includes(status))).toEqual([]);
    expect(done.filter(({ headers }) => headers.get("Idempotency-Replayed") === null)).toHaveLength(1);
    const bodies = await Promise.all(done.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await countOf("analyses.submissions", "title = 'Cinquenta vezes'")).toBe(1);
    const again = await api.essays.POST(keyed(ana, '"fifty"', body), at());
    expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([202, "true"]);
    expect(again.headers.get("Location")).toBe(done[0]?.headers.get("Location"));
    expect(await again.text()).toBe(bodies[0]);
  });

  it("stands for one request of one person", async () => {
    const first = await api.essays.POST(keyed(ana, "one", { text: "Um." }), at());
    const other = await api.essays.POST(keyed(ana, "one", { text: "Outro." }), at());
    expect([other.status, await codeOf(other)]).toEqual([422, "idempotency_key_reused"]);
    const hers = await api.essays.POST(keyed(bia, "one", { text: "Um." }), at());
    expect(hers.headers.get("Idempotency-Replayed")).toBeNull();
    const [mine, theirs] = [first, hers].map(async (each) => submissionReceipt.parse(await each.json()));
    expect((await mine)?.analysisId).not.toBe((await theirs)?.analysisId);
  });

  it("keeps refusals, and nothing for what was not well asked", async () => {
    const receipt = submissionReceipt.parse(
      await (await api.essays.POST(send(ana, { text: "Um." }), at())).json(),
    );
    const cancel = (key: string) => api.cancel.POST(keyed(ana, key, undefined), at(receipt.analysisId));
    expect([(await cancel("a")).status, (await cancel("a")).status]).toEqual([204, 204]);
    const [refused, again] = [await cancel("b"), await cancel("b")];
    expect([refused.status, again.status, again.headers.get("Idempotency-Replayed")]).toEqual([
      ...[409, 409, "true"],
    ]);
    expect(await again.text()).toBe(await refused.text());
    expect((await api.essays.POST(keyed(ana, "c", { txt: "Um." }), at())).status).toBe(422);
    expect((await api.essays.POST(keyed(ana, "c", { text: "Um." }), at())).status).toBe(202);
    const bad = await api.essays.POST(keyed(ana, "é ", { text: "Um." }), at());
    expect(problem.parse(await bad.json()).fields).toMatchObject([{ path: "Idempotency-Key" }]);
  });

  it("knows a form by its fields and files, whatever divides them", async () => {
    const form = (source: string) => {
      const data = new FormData();
      data.append("files", new File([source], "a.py"));
      return new Request("http://localhost:3000/", {
        method: "POST",
        headers: { cookie: bia, host: "localhost:3000", "Idempotency-Key": "form" },
        body: data,
      });
    };
    const [first, again, other] = [
      await api.batches.POST(form("print(1)\n"), at()),
      await api.batches.POST(form("print(1)\n"), at()),
      await api.batches.POST(form("print(2)\n"), at()),
    ];
    expect([first.status, again.status, other.status]).toEqual([202, 202, 422]);
    expect(await again.text()).toBe(await first.text());
  });
});
