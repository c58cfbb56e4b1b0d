import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caller, essay, startPrivacy } from "./testing/start-privacy";

let stage: Awaited<ReturnType<typeof startPrivacy>>;

beforeAll(async () => {
  stage = await startPrivacy();
});
afterAll(() => stage.stop());

describe("the export", () => {
  it("holds all that is kept of the person, opens without a network, and is theirs alone", async () => {
    const actor = await stage.signIn({ name: "Ana <b>", email: "ana@example.com" });
    const other = await stage.signIn({ name: "Bia", email: "bia@example.com" });
    const analysisId = await stage.handIn(actor);
    await stage.preferences().addIgnore(actor, { kind: "word", value: "zap" });
    const { id } = await stage.privacy().requestExport(actor);
    await expect(stage.privacy().requestExport(actor)).rejects.toMatchObject({ code: "export_limit" });
    const state = async () => (await stage.privacy().listExports(actor))[0]?.status;
    await expect.poll(state, { timeout: 30_000 }).toBe("ready");

    const { bytes, parts } = await stage.privacy().openExport(actor, id);
    const chunks: Uint8Array[] = [];
    for await (const part of parts) chunks.push(part);
    const whole = Buffer.concat(chunks);
    expect(whole.length).toBe(bytes);
    const files = Object.fromEntries(
      Object.entries(unzipSync(new Uint8Array(whole))).map(([path, content]) => [path, strFromU8(content)]),
    );
    const json = (path: string) => JSON.parse(files[path] ?? "null");
    expect(json("data/accounts.users.json")).toMatchObject([{ email: "ana@example.com", name: "Ana <b>" }]);
    expect(json("data/accounts.sessions.json")).toMatchObject([{ address: caller.address }]);
    expect(json("data/preferences.ignores.json")).toMatchObject([{ value: "zap" }]);
    expect(json("data/notifications.notifications.json")).toHaveLength(1);
    expect(json("data/analyses.submissions.json")).toMatchObject([
      { versions: [{ text: essay }], analyses: [{}] },
    ]);
    expect(json("data/audit.json").map((entry: { action: string }) => entry.action)).toContain(
      "session.started",
    );
    expect(json(`results/${analysisId}.json`)).toMatchObject({ findings: expect.any(Array) });
    const original = Object.keys(files).find((path) => path.startsWith("originals/"));
    expect(files[original ?? ""]).toBe(essay);
    const page = files["index.html"] ?? "";
    for (const path of Object.keys(files).filter((path) => path !== "index.html"))
      expect(page).toContain(path);
    expect(page).not.toMatch(/<script|https?:|src=/);
    const secrets = JSON.stringify(files);
    expect(secrets).not.toMatch(/passwordHash|tokenHash|secretHash|argon2/);

    await expect(stage.privacy().openExport(other, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await stage.privacy().listExports(other)).toEqual([]);
    const told = await stage.notifications().list(actor, { limit: 5 });
    expect(told.items.map(({ kind }) => kind)).toContain("privacy.export-ready");

    await stage.superuser`update privacy.exports set expires_at = now() - interval '1 second' where id = ${id}`;
    await expect(stage.privacy().openExport(actor, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await stage.privacy().sweepExports()).toBe(1);
    expect(await stage.privacy().listExports(actor)).toEqual([]);
    expect(
      (await stage.findTraces(["data/accounts.users.json"])).filter((trace) => trace.includes("file")),
    ).toEqual([]);
  });

  it("is given three times a day at most, and once at a time however many ask", async () => {
    const actor = await stage.signIn({ name: "Caio", email: "caio@example.com" });
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, () => stage.privacy().requestExport(actor)),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const ready = async () =>
      (await stage.privacy().listExports(actor)).filter(({ status }) => status === "ready").length;
    for (const times of [1, 2, 3]) {
      await expect.poll(ready, { timeout: 30_000 }).toBe(times);
      if (times < 3) await stage.privacy().requestExport(actor);
    }
    await expect(stage.privacy().requestExport(actor)).rejects.toMatchObject({ code: "export_limit" });
  });
});

describe("what is composed", () => {
  it("answers for every table with a column of people, organisations or addresses", async () => {
    const { notPersonal } = await import("@/lib/composition/privacy");
    const claimed = stage.privacy().parts.flatMap(({ tables }) => tables);
    expect(new Set(claimed).size).toBe(claimed.length);
    const found = await stage.superuser<{ name: string }[]>`
      select distinct table_schema || '.' || table_name as name from information_schema.columns c
      where column_name in ('user_id', 'author_id', 'organisation_id', 'actor_id', 'email', 'recipient', 'address')
        and table_schema not in ('pg_catalog', 'information_schema', 'durable')
        and exists (select from pg_class r where r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
          and r.relkind in ('r', 'p') and not r.relispartition)`;
    const answered = new Set([...claimed, ...Object.keys(notPersonal)]);
    expect(found.map(({ name: table }) => table).filter((table) => !answered.has(table))).toEqual([]);
    const tables = new Set(
      (
        await stage.superuser<{ name: string }[]>`
          select table_schema || '.' || table_name as name from information_schema.tables`
      ).map(({ name: table }) => table),
    );
    expect([...answered].filter((table) => !tables.has(table))).toEqual([]);
  });
});
