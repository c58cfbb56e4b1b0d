import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at, post, startApi } from "@/app/api/v1/testing/start-api";
import { openSql } from "@/db/client";
import { newId } from "@/lib/kernel/ids";
import { ran } from "./testing/ran";

let api: Awaited<ReturnType<typeof startApi>>;
let superuser: ReturnType<typeof openSql>;
let product: typeof import("@/lib/composition/storage");
let original = "";

beforeAll(async () => {
  api = await startApi();
  superuser = openSql(api.superUrl, 1);
  product = await import("@/lib/composition/storage");
  const { POST } = await import("@/app/api/v1/essays/route");
  const cookie = await api.signUp("ana@storage.test");
  expect((await POST(post(cookie, { text: "O mar é grande." }), at())).status).toBe(202);
  const [row] = await superuser<{ key: string }[]>`select original_key as key from analyses.submissions`;
  original = row?.key ?? "";
});
afterAll(async () => {
  await superuser.end();
  await api.stop();
});

/** Makes an object as old as one that was left behind. */
async function age(key: string): Promise<void> {
  const [organisationId = "", ownerId = "", sha256 = ""] = key.split("/");
  const { ELYSIA_DATA: folder = "" } = process.env;
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(join(folder, "objects", organisationId, ownerId.slice(-2), ownerId, sha256), old, old);
}

async function anOrphan(): Promise<string> {
  const key = await product.storage().put(newId(), newId(), Buffer.from("left behind"));
  await age(key);
  return key;
}

/** An export that is ready, with its file. */
async function anExport(bytes: number): Promise<string> {
  const [id, organisationId] = [newId(), newId()];
  const key = await product.storage().put(organisationId, id, Buffer.from("ZIP"));
  await age(key);
  await superuser`insert into privacy.exports
    (id, organisation_id, user_id, status, object_key, bytes, created_at, finished_at, expires_at)
    values (${id}, ${organisationId}, ${newId()}, 'ready', ${key}, ${bytes}, now(), now(), now() + interval '1 day')`;
  return key;
}

test("every table that names objects is among those that are asked before anything is swept", async () => {
  const { objectTables } = await import("@/lib/composition/storage-upkeep");
  const found = await superuser<{ name: string }[]>`
    select distinct table_schema || '.' || table_name as name from information_schema.columns
    where column_name in ('original_key', 'object_key') order by name`;
  expect(objectTables().toSorted()).toEqual(found.map(({ name }) => name));
});

test("a check finds rows and objects that agree, of works and of exports", async () => {
  await anExport(3);
  await age(original);
  expect(await ran(["storage", "check"])).toEqual({
    ...{ code: 0, err: "", out: "differences: 0\n", lines: ["differences: 0"] },
  });
});

test("a check names what differs, and a sweep removes what no row knows, once it is told to", async () => {
  const [orphan, wrong] = [await anOrphan(), await anExport(4)];
  const young = await product.storage().put(newId(), newId(), Buffer.from("its row comes"));
  await product.storage().delete(original);
  const differing = [
    `MISSING ${original} (16 bytes)`,
    `SIZE ${wrong}: 3 bytes, its row says 4`,
    `WITHOUT A ROW ${orphan} (11 bytes)`,
    "differences: 3",
  ];
  expect(await ran(["storage", "check"])).toMatchObject({ code: 1, err: "", lines: differing });
  const trial = await ran(["storage", "sweep", "--dry-run", "--lang", "pt-BR"]);
  expect(trial).toMatchObject({
    code: 0,
    lines: [`${orphan} (11 bytes)`, "seriam removidos: 1 (11 bytes)"],
  });
  expect(await product.storage().stat(orphan)).not.toBeNull();
  const swept = await ran(["storage", "sweep"]);
  expect(swept).toMatchObject({ code: 0, lines: [`${orphan} (11 bytes)`, "removed: 1 (11 bytes)"] });
  expect(await product.storage().stat(orphan)).toBeNull();
  expect(await product.storage().stat(young)).not.toBeNull();
  expect((await ran(["storage", "check"])).lines).toEqual([...differing.slice(0, 2), "differences: 2"]);
});

test.each([
  [["storage"], "use: storage check"],
  [["storage", "rinse"], "use: storage check"],
  [["storage", "check", "now"], "use: storage check"],
  [["storage", "check", "--dry-run"], "--dry-run is not for storage check"],
  [["storage", "sweep", "--json"], "--json is not for storage sweep"],
  [["code", "-", "--dry-run"], "--dry-run is not for code"],
])("%j is wrong usage", async (argv, reason) => {
  expect(await ran(argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(reason) });
});
