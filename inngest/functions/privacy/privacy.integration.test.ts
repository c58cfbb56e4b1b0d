import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startPipeline } from "@/inngest/testing/pipeline-under-test";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

const password = "três tigres tristes";
const caller = { address: "203.0.113.77", userAgent: "Firefox" };
const name = "Quitéria Zumbástica";
const email = "quiteria.zumbastica@example.com";
const marker = "ornitorrincos filosóficos";
const essayOf = (subject: string): string =>
  Array.from(
    { length: 12 },
    (_, line) => `Os ${subject} debatem a questão número ${line} com muita atenção.`,
  ).join("\n");
const essay = essayOf("cidadãos");

let pipeline: Awaited<ReturnType<typeof startPipeline>>;
let product: {
  accounts: typeof import("@/lib/composition/accounts").accounts;
  analyses: typeof import("@/lib/composition/analyses").analyses;
  audit: typeof import("@/lib/composition/audit").audit;
  mailer: typeof import("@/lib/composition/mail").mailer;
  notifications: typeof import("@/lib/composition/notifications").notifications;
  preferences: typeof import("@/lib/composition/preferences").preferences;
  privacy: typeof import("@/lib/composition/privacy").privacy;
  databaseFor: typeof import("@/db/client").databaseFor;
  createUser: typeof import("@/lib/features/accounts/testing/create-user").createUser;
};

beforeAll(async () => {
  vi.stubEnv("ELYSIA_SECRET", "a secret of more than thirty-two characters");
  vi.stubEnv("ELYSIA_DEMO", "1");
  vi.stubEnv("DELETION_GRACE_DAYS", "0");
  pipeline = await startPipeline();
  product = {
    ...(await import("@/lib/composition/accounts")),
    ...(await import("@/lib/composition/analyses")),
    ...(await import("@/lib/composition/audit")),
    ...(await import("@/lib/composition/mail")),
    ...(await import("@/lib/composition/notifications")),
    ...(await import("@/lib/composition/preferences")),
    ...(await import("@/lib/composition/privacy")),
    ...(await import("@/db/client")),
    ...(await import("@/lib/features/accounts/testing/create-user")),
  };
});
afterAll(async () => {
  await pipeline.stop();
  vi.unstubAllEnvs();
});

async function signIn(who: { name: string; email: string }): Promise<Actor> {
  const userId = await product.createUser(product.databaseFor("accounts"), { ...who, password });
  const { sessionId } = await product.accounts().startSession(userId, caller);
  const signedIn = await product.accounts().resumeSession({ userId, sessionId }, caller);
  if (!signedIn) throw new Error("nobody is signed in");
  return signedIn.actor;
}

async function handIn(actor: Actor, text = essay): Promise<string> {
  const { analysisId } = await product.analyses().submitEssay(actor, { text, title: text.slice(0, 40) });
  await expect
    .poll(async () => (await product.analyses().getAnalysis(actor, analysisId)).status, { timeout: 50_000 })
    .toBe("completed");
  return analysisId;
}

/** Every row of every table of every schema as text, and every file of the storage, that holds one of the needles. */
async function findTraces(needles: readonly string[]): Promise<string[]> {
  const traces: string[] = [];
  const tables = await pipeline.superuser<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'drizzle')`;
  for (const needle of needles) {
    for (const { name: table } of tables) {
      const [row] = await pipeline.superuser.unsafe(
        `select count(*)::int as rows from ${table} as t where position(lower($1) in lower(t::text)) > 0`,
        [needle],
      );
      if (row?.rows > 0) traces.push(`${needle} in ${table}`);
    }
  }
  const objects = join(pipeline.dataFolder, "objects");
  for (const entry of await readdir(objects, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const needle of needles)
      if (bytes.includes(needle)) traces.push(`${needle} in a file of the storage`);
  }
  return traces;
}

describe("the export", () => {
  it("holds all that is kept of the person, opens without a network, and is theirs alone", async () => {
    const actor = await signIn({ name: "Ana <b>", email: "ana@example.com" });
    const other = await signIn({ name: "Bia", email: "bia@example.com" });
    const analysisId = await handIn(actor);
    await product.preferences().addIgnore(actor, { kind: "word", value: "zap" });
    const { id } = await product.privacy().requestExport(actor);
    await expect(product.privacy().requestExport(actor)).rejects.toMatchObject({ code: "export_limit" });
    const state = async () => (await product.privacy().listExports(actor))[0]?.status;
    await expect.poll(state, { timeout: 30_000 }).toBe("ready");

    const { bytes, parts } = await product.privacy().openExport(actor, id);
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

    await expect(product.privacy().openExport(other, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await product.privacy().listExports(other)).toEqual([]);
    const told = await product.notifications().list(actor, { limit: 5 });
    expect(told.items.map(({ kind }) => kind)).toContain("privacy.export-ready");

    await pipeline.superuser`update privacy.exports set expires_at = now() - interval '1 second' where id = ${id}`;
    await expect(product.privacy().openExport(actor, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await product.privacy().sweepExports()).toBe(1);
    expect(await product.privacy().listExports(actor)).toEqual([]);
    expect(
      (await findTraces(["data/accounts.users.json"])).filter((trace) => trace.includes("file")),
    ).toEqual([]);
  });

  it("is given three times a day at most, and once at a time however many ask", async () => {
    const actor = await signIn({ name: "Caio", email: "caio@example.com" });
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, () => product.privacy().requestExport(actor)),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const ready = async () =>
      (await product.privacy().listExports(actor)).filter(({ status }) => status === "ready").length;
    for (const times of [1, 2, 3]) {
      await expect.poll(ready, { timeout: 30_000 }).toBe(times);
      if (times < 3) await product.privacy().requestExport(actor);
    }
    await expect(product.privacy().requestExport(actor)).rejects.toMatchObject({ code: "export_limit" });
  });
});

describe("the deletion", () => {
  it("leaves no trace of the person in any table and any file, and a receipt of what was removed", async () => {
    const actor = await signIn({ name, email });
    const teacher = await signIn({ name: "Professora", email: "prof@example.com" });
    const analysisId = await handIn(actor, essayOf(marker));
    const { organisationId, userId } = actor;
    await product.preferences().addIgnore(actor, { kind: "passage", value: marker });
    await product.mailer().send({ key: newId(), to: email, subject: `Olá, ${name}`, body: marker });
    await product.accounts().signUp({ name, email, password: "outra frase longa e calma", locale: "pt-BR" });
    await expect(
      product.accounts().authenticate({ email, password: "errada, mas longa" }, { network: "203.0.113.0" }),
    ).rejects.toMatchObject({ code: "wrong_credentials" });
    // A school in which both are, with work of hers in it that the teacher ran again.
    const school = newId();
    await pipeline.superuser`insert into accounts.organisations (id, name, kind) values (${school}, 'Escola', 'school')`;
    await pipeline.superuser`insert into accounts.memberships (organisation_id, user_id, role)
      values (${school}, ${userId}, 'student'), (${school}, ${teacher.userId}, 'organisation_admin')`;
    const there = await handIn({ ...actor, organisationId: school }, `${essayOf(marker)}\nNa escola.`);
    const reviewing = new Set([...teacher.permissions, "analyses.review" as const]);
    const replayed = await product
      .analyses()
      .replayAnalysis({ ...teacher, organisationId: school, permissions: reviewing }, there, {});
    const settled = () =>
      pipeline.superuser`select status from analyses.analyses where id = ${replayed.analysisId} and status = 'completed'`;
    await expect.poll(settled, { timeout: 50_000 }).toHaveLength(1);
    await product.privacy().requestExport(actor);
    const ready = async () => (await product.privacy().listExports(actor))[0]?.status;
    await expect.poll(ready, { timeout: 30_000 }).toBe("ready");
    const needles = [email, name, "Quitéria", marker];
    expect((await findTraces(needles)).length).toBeGreaterThan(10);

    const { token } = await product.privacy().requestDeletion(actor, { password });
    const view = () => product.privacy().viewDeletion(token);
    await expect.poll(async () => (await view()).state, { timeout: 50_000 }).toBe("done");
    expect(await findTraces(needles)).toEqual([]);
    expect(await pipeline.superuser`select from accounts.users where id = ${userId}`).toHaveLength(0);
    expect(
      await pipeline.superuser`select from accounts.organisations where id = ${organisationId}`,
    ).toHaveLength(0);
    expect(await pipeline.superuser`select from accounts.organisations where id = ${school}`).toHaveLength(1);
    expect(
      await pipeline.superuser`select from analyses.analyses where id in (${analysisId}, ${there})`,
    ).toHaveLength(0);

    const done = await view();
    if (done.state !== "done") throw new Error("not done");
    const removed = Object.fromEntries(done.receipt.erased.map((each) => [each.store, each.removed]));
    expect(removed).toMatchObject({
      "accounts.users": 1,
      "analyses.submissions": 3,
      "analyses.analyses": 3,
      "objects of works": 3,
      "objects of exports": 1,
      "mail.messages": expect.any(Number),
      "accounts.sign_ups": 1,
    });
    expect(JSON.stringify(done.receipt)).not.toContain(userId);
    expect(done.receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    const chains = product.audit().verifyEveryChain();
    for await (const { fault } of chains) expect(fault).toBeNull();
    const untouched = await product.accounts().actorFor(teacher.userId);
    expect(untouched?.profile.name).toBe("Professora");
  });

  it("asks for the password and ends every session at once", async () => {
    const actor = await signIn({ name: "Dora", email: "dora@example.com" });
    await expect(
      product.privacy().requestDeletion(actor, { password: "errada, mas longa" }),
    ).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "password" }] });
    for (const proof of [undefined, { ...caller, kind: "key" as const, id: newId() }])
      await expect(
        product.privacy().requestDeletion({ ...actor, proof }, { password }),
      ).rejects.toMatchObject({ code: "forbidden" });
    await product.privacy().requestDeletion(actor, { password });
    const { userId, proof } = actor;
    const session = { userId, sessionId: proof?.id ?? "" };
    expect(await product.accounts().resumeSession(session, caller)).toBeNull();
  });

  it("waits until an organisation with other members has another administrator", async () => {
    const actor = await signIn({ name: "Eva", email: "eva@example.com" });
    const other = await signIn({ name: "Fábio", email: "fabio@example.com" });
    const school = newId();
    await pipeline.superuser`insert into accounts.organisations (id, name, kind) values (${school}, 'Colégio', 'school')`;
    await pipeline.superuser`insert into accounts.memberships (organisation_id, user_id, role)
      values (${school}, ${actor.userId}, 'organisation_admin'), (${school}, ${other.userId}, 'student')`;
    await expect(product.privacy().requestDeletion(actor, { password })).rejects.toMatchObject({
      code: "hand_over_first",
      fields: [{ path: school, message: "Colégio" }],
    });
    expect((await product.privacy().getDeletion(actor)).heldBy).toEqual([{ id: school, name: "Colégio" }]);
    await pipeline.superuser`update accounts.memberships set role = 'organisation_admin'
      where organisation_id = ${school} and user_id = ${other.userId}`;
    await expect(product.privacy().requestDeletion(actor, { password })).resolves.toMatchObject({});
  });

  it("is refused to the platform's last administrator", async () => {
    const actor = await signIn({ name: "Gil", email: "gil@example.com" });
    await pipeline.superuser`update accounts.users set platform_role = 'admin' where id = ${actor.userId}`;
    await expect(product.privacy().requestDeletion(actor, { password })).rejects.toMatchObject({
      code: "last_admin",
    });
    await pipeline.superuser`update accounts.users set platform_role = 'user' where id = ${actor.userId}`;
  });

  it.each(["by its link", "after signing in again"])("is taken back %s within its grace", async (way) => {
    const actor = await signIn({ name: "Hugo", email: `${newId()}@example.com` });
    const { makeRequestDeletion } = await import("@/lib/features/privacy/use-cases/request-deletion");
    const { makeDeletionRepository } = await import(
      "@/lib/features/privacy/adapters/deletion-repository.drizzle"
    );
    const { linkSecrets: secrets } = await import("@/lib/features/privacy/adapters/secrets");
    const deletions = makeDeletionRepository(product.databaseFor("privacy"));
    const { people } = product.accounts();
    const request = makeRequestDeletion({
      deletions,
      people,
      secrets,
      clock: () => new Date(),
      graceDays: 7,
    });
    const { token, dueAt } = await request(actor, { password });
    await expect(request(actor, { password })).rejects.toMatchObject({ code: "deletion_waiting" });
    expect(await product.privacy().viewDeletion(token)).toEqual({ state: "waiting", dueAt });
    if (way === "by its link") await product.privacy().cancelDeletion(token);
    else await product.privacy().cancelOwnDeletion(actor);
    expect(await product.privacy().viewDeletion(token)).toEqual({ state: "cancelled" });
    await expect(product.privacy().cancelDeletion(token)).rejects.toMatchObject({ code: "conflict" });
    const { userId } = actor;
    expect(await product.accounts().actorFor(userId)).not.toBeNull();
    await expect(product.privacy().viewDeletion(`${token}x`)).rejects.toMatchObject({ code: "link_invalid" });
  });
});

describe("what is composed", () => {
  it("answers for every table with a column of people, organisations or addresses", async () => {
    const { notPersonal } = await import("@/lib/composition/privacy");
    const claimed = product.privacy().parts.flatMap(({ tables }) => tables);
    expect(new Set(claimed).size).toBe(claimed.length);
    const found = await pipeline.superuser<{ name: string }[]>`
      select distinct table_schema || '.' || table_name as name from information_schema.columns c
      where column_name in ('user_id', 'author_id', 'organisation_id', 'actor_id', 'email', 'recipient', 'address')
        and table_schema not in ('pg_catalog', 'information_schema', 'durable')
        and exists (select from pg_class r where r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
          and r.relkind in ('r', 'p') and not r.relispartition)`;
    const answered = new Set([...claimed, ...Object.keys(notPersonal)]);
    expect(found.map(({ name: table }) => table).filter((table) => !answered.has(table))).toEqual([]);
    const tables = new Set(
      (
        await pipeline.superuser<{ name: string }[]>`
          select table_schema || '.' || table_name as name from information_schema.tables`
      ).map(({ name: table }) => table),
    );
    expect([...answered].filter((table) => !tables.has(table))).toEqual([]);
  });
});
