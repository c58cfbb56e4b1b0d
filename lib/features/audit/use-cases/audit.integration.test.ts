import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { type Actor, permissions, systemActor } from "@/lib/kernel/actor";
import { type AuditNote, auditNote } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import { makeAuditStore } from "../adapters/audit-store.drizzle";
import { platformChain } from "../domain/platform-chain";
import { makeAppendNotes } from "./append-notes";
import { makeExportAudit, makeListAudit, makeListAuditAbout } from "./list-audit";
import { makeVerifyChain, verifyEveryChain } from "./verify-chain";

let postgres: TestDatabase;
let database: Database;
let superuser: Sql;

beforeAll(async () => {
  postgres = await createTestDatabase();
  database = openDatabase(postgres.appUrl, 20);
  superuser = openSql(postgres.superUrl, 1);
});
afterAll(async () => {
  await database.close();
  await superuser.end();
  await postgres.drop();
});

const store = () => makeAuditStore(database);
const namesOf = async (ids: readonly string[]) => new Map(ids.map((id) => [id, `name of ${id}`]));
const append = (notes: readonly AuditNote[]) => makeAppendNotes({ store: store() })(notes);
const list = (actor: Actor, query = {}) => makeListAudit({ store: store(), namesOf })(actor, query);
const verify: ReturnType<typeof makeVerifyChain> = (actor, chain, task) =>
  makeVerifyChain({ store: store() })(actor, chain, task);

const member = (organisationId = newId(), held: Actor["permissions"] = new Set(["audit.read"])): Actor => ({
  userId: newId(),
  organisationId,
  permissions: held,
  platform: false,
  proof: { kind: "session", id: newId(), address: "203.0.113.7", userAgent: "Firefox" },
});
const platformAdmin = (): Actor => ({ ...member(newId(), new Set(permissions)), platform: true });
const noteOf = (actor: Actor, action = "class.renamed", at = new Date()): AuditNote =>
  auditNote(actor, {
    action,
    target: { kind: "class", id: "c1", name: "3º B" },
    details: { from: "3º A", size: 30, open: true, before: null },
    at,
  });
const notesOf = (actor: Actor, count: number) => Array.from({ length: count }, () => noteOf(actor));

/** As the owner of the database would who rewrites history: past the triggers. */
const rewriting = (work: (sql: Sql) => Promise<unknown>) =>
  superuser.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await work(tx as unknown as Sql);
  });

describe("appending", () => {
  it("chains notes in order, each once, and tells who, what, when and from where", async () => {
    const actor = member();
    const note = noteOf(actor, "class.renamed", new Date("2026-03-01T12:00:00.123Z"));
    await append([note, note]);
    await append([note, noteOf(actor, "class.archived")]);
    const { items, head, next } = await list(actor);
    expect(next).toBeUndefined();
    expect(items.map(({ sequence, action }) => [sequence, action])).toEqual([
      [2, "class.archived"],
      [1, "class.renamed"],
    ]);
    expect(items[1]).toMatchObject({
      id: note.id,
      at: "2026-03-01T12:00:00.123Z",
      actor: { id: actor.userId, name: `name of ${actor.userId}` },
      via: "session",
      impersonator: null,
      target: { kind: "class", id: "c1", name: "3º B" },
      details: { from: "3º A", size: 30, open: true, before: null },
      address: "203.0.113.7",
      userAgent: "Firefox",
      erased: false,
    });
    expect(head).toEqual({ sequence: 2, hash: items[0]?.hash });
  });

  it("has no gaps and no doubles when fifty append at once, each sending some notes again", async () => {
    const actor = member();
    const shared = notesOf(actor, 10);
    await Promise.all(Array.from({ length: 50 }, () => append([...shared, ...notesOf(actor, 4)])));
    const verified = await verify(actor, undefined);
    expect(verified).toMatchObject({ first: 1, fault: null, head: { sequence: 210 } });
  });

  it("keeps chains apart, and what concerns no organisation in the platform's", async () => {
    const [ana, bia] = [member(), member()];
    await append([
      noteOf(ana),
      noteOf(bia),
      { ...noteOf(ana, "login.failed"), organisationId: null, actorId: null },
    ]);
    expect((await list(ana)).items).toHaveLength(1);
    expect((await list(bia)).items).toHaveLength(1);
    const { items } = await list(platformAdmin(), { chain: "platform" });
    expect(items[0]).toMatchObject({ action: "login.failed", actor: null });
    expect(await store().chains(null, 100)).toContain(platformChain);
  });

  it("cuts what is very long, and takes a text whatever its characters", async () => {
    const actor = member();
    const long = { ...noteOf(actor), userAgent: "x".repeat(5_000) };
    await append([{ ...long, target: { kind: "class", id: "c", name: "é\u2028'\"; drop table --" } }]);
    const [entry] = (await list(actor)).items;
    expect(entry?.userAgent).toHaveLength(300);
    expect(entry?.target?.name).toBe("é\u2028'\"; drop table --");
    expect((await verify(actor, undefined)).fault).toBeNull();
  });
});

describe("verifying", () => {
  const broken = async (change: (sql: Sql, organisationId: string) => Promise<unknown>) => {
    const actor = member();
    await append(notesOf(actor, 6));
    const { head } = await list(actor);
    await rewriting((sql) => change(sql, actor.organisationId));
    return { actor, head: head ?? undefined };
  };

  it.each<[string, string, (sql: Sql, organisationId: string) => Promise<unknown>, object]>([
    [
      "changed action",
      "changed",
      (sql, id) => sql`update audit.entries set action = 'x' where organisation_id = ${id} and sequence = 3`,
      { sequence: 3 },
    ],
    [
      "changed actor",
      "changed",
      (sql, id) =>
        sql`update audit.entries set actor_id = ${newId()} where organisation_id = ${id} and sequence = 6`,
      { sequence: 6 },
    ],
    [
      "moved time",
      "changed",
      (sql, id) =>
        sql`update audit.entries set at = at + interval '1 ms' where organisation_id = ${id} and sequence = 1`,
      { sequence: 1 },
    ],
    [
      "changed address",
      "particulars_changed",
      (sql, id) =>
        sql`update audit.particulars set address = '::1' where organisation_id = ${id} and sequence = 2`,
      { sequence: 2 },
    ],
    [
      "removed entry",
      "missing",
      async (sql, id) => {
        await sql`delete from audit.particulars where organisation_id = ${id} and sequence = 4`;
        await sql`delete from audit.entries where organisation_id = ${id} and sequence = 4`;
      },
      { sequence: 4 },
    ],
    [
      "removed entry under renumbered ones",
      "unlinked",
      async (sql, id) => {
        await sql`delete from audit.entries where organisation_id = ${id} and sequence = 4`;
        await sql`update audit.entries set sequence = 4 where organisation_id = ${id} and sequence = 5`;
      },
      { sequence: 4 },
    ],
  ])("finds a %s", async (_, reason, change, place) => {
    const { actor } = await broken(change);
    expect((await verify(actor, undefined)).fault).toEqual({ ...place, reason });
  });

  it("finds by a head that was kept elsewhere that the end was cut off", async () => {
    const { actor, head } = await broken(async (sql, id) => {
      await sql`delete from audit.entries where organisation_id = ${id} and sequence > 4`;
    });
    expect((await verify(actor, undefined)).fault).toBeNull();
    expect((await verify(actor, undefined, { known: head })).fault).toEqual({
      sequence: 5,
      reason: "missing",
    });
  });

  it("finds by a head that was kept elsewhere that the whole chain was written anew", async () => {
    const { actor, head } = await broken(async (sql, id) => {
      await sql`delete from audit.particulars where organisation_id = ${id}`;
      await sql`delete from audit.entries where organisation_id = ${id}`;
    });
    await append(notesOf(actor, 6));
    expect((await verify(actor, undefined)).fault).toBeNull();
    expect((await verify(actor, undefined, { known: head })).fault).toEqual({
      sequence: 6,
      reason: "rewritten",
    });
  });

  it("still holds when the particulars of a person were erased, and says of how many", async () => {
    const { actor, head } = await broken(
      (sql, id) => sql`delete from audit.particulars where organisation_id = ${id} and sequence in (2, 3)`,
    );
    expect(await verify(actor, undefined, { known: head })).toMatchObject({ erased: 2, fault: null });
    expect((await list(actor)).items[4]).toMatchObject({ erased: true, address: null, details: {} });
  });

  it("looks at the newest entries alone where so many are asked for", async () => {
    const actor = member();
    await append(notesOf(actor, 30));
    expect(await verify(actor, undefined, { newest: 10 })).toMatchObject({
      first: 21,
      head: { sequence: 30 },
    });
    await rewriting(
      (sql) => sql`update audit.entries set action = 'x'
        where organisation_id = ${actor.organisationId} and sequence = 5`,
    );
    expect((await verify(actor, undefined, { newest: 10 })).fault).toBeNull();
    expect((await verify(actor, undefined)).fault).toEqual({ sequence: 5, reason: "changed" });
  });

  it("walks every chain for the platform, and for nobody else", async () => {
    const actor = member();
    await append([noteOf(actor)]);
    const chains = [];
    for await (const { chain } of verifyEveryChain(store(), systemActor(actor.organisationId)))
      chains.push(chain);
    expect(chains).toContain(actor.organisationId);
    expect(chains).toEqual([...chains].sort());
    await expect(verifyEveryChain(store(), actor).next()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("says of a chain without entries that nothing is wrong with it", async () => {
    expect(await verify(member(), undefined)).toMatchObject({ head: null, fault: null });
  });
});

describe("the database", () => {
  it("refuses changes and removals to the application, the owner and a superuser", async () => {
    const actor = member();
    await append([noteOf(actor)]);
    const app = openSql(postgres.appUrl, 1);
    const owner = openSql(postgres.ownerUrl, 1);
    for (const text of [
      "update audit.entries set action = 'x'",
      "delete from audit.entries",
      "truncate audit.entries cascade",
      "update audit.particulars set address = null",
    ]) {
      await expect(app.unsafe(text)).rejects.toThrow(/permission denied/);
      await expect(owner.unsafe(text)).rejects.toThrow(/append-only/);
      await expect(superuser.unsafe(text)).rejects.toThrow(/append-only/);
    }
    await app.end();
    await owner.end();
    expect((await list(actor)).items).toHaveLength(1);
  });
});

describe("reading", () => {
  it("is for who may read the organisation's, and for the platform's administrators", async () => {
    const actor = member();
    await append([noteOf(actor)]);
    const { organisationId } = actor;
    await expect(list(member(organisationId, new Set(["analyses.read"])))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(list(member(), { chain: organisationId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(actor, { chain: "platform" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(verify(actor, "platform")).rejects.toMatchObject({ code: "forbidden" });
    expect((await list(platformAdmin(), { chain: organisationId })).items).toHaveLength(1);
  });

  it("filters by action, actor, target and day", async () => {
    const actor = member();
    const other = { ...member(actor.organisationId), userId: newId() };
    await append([
      noteOf(actor, "class.renamed", new Date("2026-03-01T23:59:59.999Z")),
      {
        ...noteOf(other, "class.renamed", new Date("2026-03-02T00:00:00.000Z")),
        target: { kind: "x", id: "t2" },
      },
      noteOf(other, "class.archived", new Date("2026-03-03T12:00:00.000Z")),
    ]);
    const found = async (query: object) => (await list(actor, query)).items.map(({ sequence }) => sequence);
    expect(await found({ action: "class.renamed" })).toEqual([2, 1]);
    expect(await found({ actor: other.userId })).toEqual([3, 2]);
    expect(await found({ target: "t2" })).toEqual([2]);
    expect(await found({ from: "2026-03-02" })).toEqual([3, 2]);
    expect(await found({ to: "2026-03-01" })).toEqual([1]);
    expect(await found({ from: "2026-03-02", to: "2026-03-02", action: "class.renamed" })).toEqual([2]);
    for (const wrong of [
      { from: "yesterday" },
      { action: "A b" },
      { cursor: "0" },
      { actor: "x" },
      { limit: 0 },
    ])
      await expect(list(actor, wrong)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("pages to the end without gaps or doubles, while more is appended", async () => {
    const actor = member();
    await append(notesOf(actor, 25));
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list(actor, { limit: 10, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ sequence }) => sequence));
      await append(notesOf(actor, 1));
      cursor = page.next;
      if (!cursor) break;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  });

  it("shows administrators what a person did and what was done to them, in every organisation", async () => {
    const [actor, elsewhere] = [member(), member()];
    const toThem = { ...noteOf(elsewhere, "member.removed"), target: { kind: "user", id: actor.userId } };
    await append([noteOf(actor), toThem, noteOf(elsewhere)]);
    const about = makeListAuditAbout({ store: store(), namesOf });
    const first = await about(platformAdmin(), actor.userId, { limit: 1 });
    const second = await about(platformAdmin(), actor.userId, { limit: 1, cursor: first.next });
    expect([...first.items, ...second.items].map(({ action }) => action).sort()).toEqual([
      "class.renamed",
      "member.removed",
    ]);
    expect(second.next).toBeUndefined();
    await expect(about(actor, actor.userId, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("exports the same as lines of a table that no spreadsheet takes for formulas", async () => {
    const actor = member();
    await append(notesOf(actor, 501));
    await append([{ ...noteOf(actor), target: { kind: "class", id: "c", name: '=1+1,"x"' } }]);
    let text = "";
    for await (const part of makeExportAudit({ store: store(), namesOf })(actor)) text += part;
    const lines = text.split("\r\n");
    expect(lines).toHaveLength(502 + 2);
    expect(lines[0]).toMatch(/^sequence,at,actor,actor_name,/);
    expect(lines[1]).toContain(`,"'=1+1,""x""",`);
    expect(() => makeExportAudit({ store: store(), namesOf })(member(undefined, new Set()))).toThrowError(
      expect.objectContaining({ code: "forbidden" }),
    );
  });
});
