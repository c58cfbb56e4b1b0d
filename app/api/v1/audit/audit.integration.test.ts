import { afterAll, beforeAll, expect, it } from "vitest";
import { ran } from "@/bin/cli/testing/ran";
import { openSql } from "@/db/client";
import { at, get, startApi } from "../testing/start-api";

let api: Awaited<ReturnType<typeof startApi>>;
let routes: { list: typeof import("./route"); table: typeof import("./csv/route") };
let relays: { stop(): Promise<void> };
let ana: string;
let admin: string;
let promoted: string;

beforeAll(async () => {
  api = await startApi();
  routes = { list: await import("./route"), table: await import("./csv/route") };
  const { startOutboxRelays } = await import("@/lib/composition/outbox");
  relays = await startOutboxRelays();
  ana = await api.signUp("ana@example.com");
  admin = await api.signUp("admin@example.com");
  await api.promote("admin@example.com");
  promoted = await api.signUp("bia@example.com");
});
afterAll(async () => {
  await relays.stop();
  await api.stop();
});

const list = async (cookie: string, query = "") => {
  const response = await routes.list.GET(get(cookie, query), at());
  return { status: response.status, body: await response.json() };
};

it("lists what was done in the caller's organisation, with the head of the chain", async () => {
  await expect.poll(async () => (await list(ana)).body.items).toHaveLength(1);
  const { status, body } = await list(ana, "?action=session.started&limit=5");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    items: [{ sequence: 1, actor: { name: "ana" }, action: "session.started", erased: false }],
    head: { sequence: 1, hash: body.items[0].hash },
  });
  expect((await list(ana, "?action=class.created")).body.items).toEqual([]);
  expect((await list(ana, "?actor=nobody")).status).toBe(422);
});

it("shows another organisation's to administrators of the platform alone", async () => {
  const sql = openSql(api.superUrl, 1);
  const [row] = await sql`select organisation_id as id from accounts.memberships m
    join accounts.users u on u.id = m.user_id where u.email = 'bia@example.com'`;
  await sql.end();
  await expect.poll(async () => (await list(promoted)).body.items).toHaveLength(1);
  expect((await list(ana, `?chain=${row?.id}`)).status).toBe(403);
  expect((await list(ana, "?chain=platform")).status).toBe(403);
  expect((await list(admin, `?chain=${row?.id}`)).body.items).toHaveLength(1);
  expect((await list(admin, "?chain=platform")).status).toBe(200);
});

it("hands out the same as a table", async () => {
  const response = await routes.table.GET(get(ana), at());
  expect(response.headers.get("content-type")).toContain("text/csv");
  const lines = (await response.text()).split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^1,\d{4}-.*,session\.started,user,/);
  expect((await routes.table.GET(get(ana, "?chain=platform"), at())).status).toBe(403);
});

it("is verified on the command line, also against a head that was kept", async () => {
  const { body } = await list(ana);
  const sql = openSql(api.superUrl, 1);
  const [row] = await sql`select organisation_id as id from audit.entries where hash = ${body.head.hash}`;
  const every = await ran(["audit", "verify"]);
  expect(every.code).toBe(0);
  expect(every.lines).toContain(`${row?.id} intact up to 1 (0 with erased particulars) 1:${body.head.hash}`);
  const one = ["audit", "verify", "--organisation", String(row?.id), "--head"];
  expect((await ran([...one, `1:${body.head.hash}`])).code).toBe(0);
  const rewritten = await ran([...one, `1:${"0".repeat(64)}`]);
  expect(rewritten).toMatchObject({ code: 1, lines: [`${row?.id} FAULT at 1: the chain was rewritten`] });
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update audit.entries set action = 'x' where organisation_id = ${row?.id}`;
  });
  await sql.end();
  expect(await ran(["audit", "verify"])).toMatchObject({
    code: 1,
    out: expect.stringContaining(`${row?.id} FAULT at 1: the entry was changed`),
  });
});

it.each([
  [["audit"], "use: audit verify"],
  [["audit", "verify", "--organisation", "x"], "--organisation must be"],
  [["audit", "verify", "--head", "1:x"], "--head must be"],
  [["audit", "verify", "--json"], "--json is not for audit verify"],
])("%j is refused with what to do", async (argv, reason) => {
  const { code, err } = await ran(argv);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});
