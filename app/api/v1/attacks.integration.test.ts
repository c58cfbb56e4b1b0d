import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { lineTexts, pathTexts, scriptTexts, sqlTexts } from "@/e2e/attacks/payloads";
import type { Attacker, Sent } from "./testing/attacker";
import { startApi } from "./testing/start-api";

/** No request is one too many. */
vi.hoisted(() => vi.stubEnv("RATE_LIMIT_FACTOR", "1000"));

/** Before anything that reads settings is loaded: the names of the tests come from the declared routes. */
const server = await startApi();
const { bodyOf, makeAttacker, namesOf, takesJson, textFields } = await import("./testing/attacker");
const { declaredRoutes } = await import("@/app/api/routes");
const { operations } = await import("./testing/access-table");
const withBody = namesOf(declaredRoutes.filter(takesJson));
const changing = namesOf(
  declaredRoutes.filter(({ method, auth }) => method !== "GET" && auth === "required"),
);
const texts = [...sqlTexts, ...scriptTexts, ...pathTexts, ...lineTexts];
let attacker: Attacker;

beforeAll(async () => {
  attacker = await makeAttacker(server);
});
afterAll(() => server.stop());

/** Characters that a database or a log cannot hold come to every field; of the other texts each to one of the fields. */
const unholdable = ["a\u0000b", "\u0000", "\ud800", "\udfff\ud800"];

/** What went wrong when a route was sent each of the texts. */
async function faults(name: string, send: (field: string, text: string) => Sent, fields: string[]) {
  const found: string[] = [];
  const pairs = [
    ...texts.map((text, index) => [fields[index % fields.length] ?? "", text] as const),
    ...fields.flatMap((field) => unholdable.map((text) => [field, text] as const)),
  ];
  for (const [field, text] of pairs) {
    const answer = await attacker.ask(name, send(field, text));
    if (answer.status >= 500) found.push(`${field}=${JSON.stringify(text)}: ${await answer.text()}`);
    else await answer.body?.cancel();
  }
  return found;
}

describe("texts that attack", () => {
  const inQueries = namesOf(declaredRoutes.filter(({ query }) => textFields(query).length > 0));
  const inBodies = namesOf(declaredRoutes.filter(({ body }) => textFields(body).length > 0)).filter((name) =>
    withBody.includes(name),
  );
  const inPaths = namesOf(declaredRoutes.filter(({ path }) => path.includes("{")));

  it("are more than a hundred", () => expect(texts.length).toBeGreaterThan(100));

  it.each(inQueries)("%s takes them in its query for mere text", async (name) => {
    const fields = textFields(attacker.handlerOf(name).declaration.query);
    const send = (field: string, text: string): Sent => ({
      query: `?${new URLSearchParams({ [field]: text })}`,
    });
    const found = await faults(name, send, fields);
    expect(found, found.join("\n")).toEqual([]);
  });

  it.each(inBodies)("%s takes them in its body for mere text", async (name) => {
    const fields = textFields(attacker.handlerOf(name).declaration.body);
    const send = (field: string, text: string): Sent => ({
      body: JSON.stringify({ ...bodyOf(name), [field]: text }),
    });
    const found = await faults(name, send, fields);
    expect(found, found.join("\n")).toEqual([]);
  });

  it.each(inPaths)("%s finds nothing by them", async (name) => {
    const sent = operations[name]?.body ? JSON.stringify(bodyOf(name)) : null;
    for (const id of [...pathTexts, ...sqlTexts]) {
      const answer = await attacker.ask(name, { id, body: sent });
      await answer.body?.cancel();
      expect([404, 409], `${id}: ${answer.status}`).toContain(answer.status);
    }
  });

  it("leave every table and every row where they were", async () => {
    const sql = openSql(server.superUrl, 1);
    const count = async () => (await sql`select count(*)::int as n from accounts.users`)[0]?.n;
    const before = await count();
    for (const text of sqlTexts)
      await attacker.ask("GET /api/v1/search", { query: `?${new URLSearchParams({ q: text })}` });
    expect(await count()).toBe(before);
    await sql.end();
  });

  it("find by a search what harmless text finds: nothing", async () => {
    const found = async (q: string): Promise<unknown> => {
      const answer = await attacker.ask("GET /api/v1/search", { query: `?${new URLSearchParams({ q })}` });
      return [answer.status, (await answer.json()).items];
    };
    const harmless = await found("jabuticabeira");
    for (const text of sqlTexts.filter((each) => /\w/.test(each) && !/[&|!]/.test(each)))
      expect(await found(text), text).toEqual(harmless);
  });
});

describe("another site's requests in somebody's name", () => {
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json",
  ];
  const origins: Record<string, string>[] = [
    { origin: "https://example.org" },
    { origin: "null" },
    { origin: "http://localhost:3000.example.org" },
    { "sec-fetch-site": "cross-site" },
  ];

  it.each(changing)("%s refuses, whatever their content type", async (name) => {
    for (const from of origins) {
      for (const type of types) {
        const answer = await attacker.ask(name, {
          body: JSON.stringify(bodyOf(name)),
          headers: { "Content-Type": type, ...from },
        });
        expect([answer.status, (await answer.json()).code], `${JSON.stringify(from)} ${type}`).toEqual([
          403,
          "cross_origin",
        ]);
      }
    }
  });

  it("in a form's content type are refused from our own site as well", async () => {
    for (const type of types.slice(0, 3)) {
      const answer = await attacker.ask("POST /api/v1/essays", {
        body: '{"text":"Um."}',
        headers: { "Content-Type": type },
      });
      expect([answer.status, (await answer.json()).code]).toEqual([415, "unsupported_type"]);
    }
  });
});

describe("names of files", () => {
  it("lead nowhere, and come back as mere text", async () => {
    const above = await readdir(new URL("../../../", import.meta.url));
    const form = new FormData();
    for (const name of pathTexts.map((text) => `${text}.py`))
      form.append("files", new File(["print(1)\n"], name));
    const { POST } = await import("./batches/route");
    const answer = await POST(
      new Request("http://localhost:3000/", {
        method: "POST",
        headers: { cookie: attacker.principal, host: "localhost:3000" },
        body: form,
      }),
      { params: Promise.resolve({}) },
    );
    expect([202, 422]).toContain(answer.status);
    expect(await readdir(new URL("../../../", import.meta.url))).toEqual(above);
  });

  it("cannot add headers to a download", async () => {
    for (const fileName of lineTexts) {
      const sent = await attacker.ask("POST /api/v1/essays", {
        body: JSON.stringify({ text: "Um texto.", fileName }),
      });
      if (sent.status !== 202) continue;
      const { items } = await (await attacker.ask("GET /api/v1/files", {})).json();
      const answer = await attacker.ask("GET /api/v1/files/{id}/content", { id: items[0].id });
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("content-disposition")).toMatch(
        /^attachment; filename="[^"\\\r\n]*"(; filename\*=UTF-8''[\w.%!#$&+^`|~-]*)?$/,
      );
    }
  });
});
