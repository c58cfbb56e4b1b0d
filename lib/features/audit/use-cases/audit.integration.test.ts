import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { newId } from "@/lib/kernel/ids";
import { platformChain } from "../domain/platform-chain";
import { member, namesOf, noteOf, notesOf, openAudit, platformAdmin } from "../testing/open-audit";
import { makeExportAudit, makeListAuditAbout } from "./list-audit";

let audit: Awaited<ReturnType<typeof openAudit>>;

beforeAll(async () => {
  audit = await openAudit();
});
afterAll(() => audit.stop());

describe("appending", () => {
  it("chains notes in order, each once, and tells who, what, when and from where", async () => {
    const actor = member();
    const note = noteOf(actor, "class.renamed", new Date("2026-03-01T12:00:00.123Z"));
    await audit.append([note, note]);
    await audit.append([note, noteOf(actor, "class.archived")]);
    const { items, head, next } = await audit.list(actor);
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
    await Promise.all(Array.from({ length: 50 }, () => audit.append([...shared, ...notesOf(actor, 4)])));
    const verified = await audit.verify(actor, undefined);
    expect(verified).toMatchObject({ first: 1, fault: null, head: { sequence: 210 } });
  });

  it("keeps chains apart, and what concerns no organisation in the platform's", async () => {
    const [ana, bia] = [member(), member()];
    await audit.append([
      noteOf(ana),
      noteOf(bia),
      { ...noteOf(ana, "login.failed"), organisationId: null, actorId: null },
    ]);
    expect((await audit.list(ana)).items).toHaveLength(1);
    expect((await audit.list(bia)).items).toHaveLength(1);
    const { items } = await audit.list(platformAdmin(), { chain: "platform" });
    expect(items[0]).toMatchObject({ action: "login.failed", actor: null });
    expect(await audit.store.chains(null, 100)).toContain(platformChain);
  });

  it("cuts what is very long, and takes a text whatever its characters", async () => {
    const actor = member();
    const long = { ...noteOf(actor), userAgent: "x".repeat(5_000) };
    await audit.append([{ ...long, target: { kind: "class", id: "c", name: "é\u2028'\"; drop table --" } }]);
    const [entry] = (await audit.list(actor)).items;
    expect(entry?.userAgent).toHaveLength(300);
    expect(entry?.target?.name).toBe("é\u2028'\"; drop table --");
    expect((await audit.verify(actor, undefined)).fault).toBeNull();
  });
});

describe("the database", () => {
  it("refuses changes and removals to the application, the owner and a superuser", async () => {
    const actor = member();
    await audit.append([noteOf(actor)]);
    const app = openSql(audit.postgres.appUrl, 1);
    const owner = openSql(audit.postgres.ownerUrl, 1);
    for (const text of [
      "update audit.entries set action = 'x'",
      "delete from audit.entries",
      "truncate audit.entries cascade",
      "update audit.particulars set address = null",
    ]) {
      await expect(app.unsafe(text)).rejects.toThrow(/permission denied/);
      await expect(owner.unsafe(text)).rejects.toThrow(/append-only/);
      await expect(audit.superuser.unsafe(text)).rejects.toThrow(/append-only/);
    }
    await app.end();
    await owner.end();
    expect((await audit.list(actor)).items).toHaveLength(1);
  });
});

describe("reading", () => {
  it("is for who may read the organisation's, and for the platform's administrators", async () => {
    const actor = member();
    await audit.append([noteOf(actor)]);
    const { organisationId } = actor;
    await expect(audit.list(member(organisationId, new Set(["analyses.read"])))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(audit.list(member(), { chain: organisationId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(audit.list(actor, { chain: "platform" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(audit.verify(actor, "platform")).rejects.toMatchObject({ code: "forbidden" });
    expect((await audit.list(platformAdmin(), { chain: organisationId })).items).toHaveLength(1);
  });

  it("filters by action, actor, target and day", async () => {
    const actor = member();
    const other = { ...member(actor.organisationId), userId: newId() };
    await audit.append([
      noteOf(actor, "class.renamed", new Date("2026-03-01T23:59:59.999Z")),
      {
        ...noteOf(other, "class.renamed", new Date("2026-03-02T00:00:00.000Z")),
        target: { kind: "x", id: "t2" },
      },
      noteOf(other, "class.archived", new Date("2026-03-03T12:00:00.000Z")),
    ]);
    const found = async (query: object) =>
      (await audit.list(actor, query)).items.map(({ sequence }) => sequence);
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
      await expect(audit.list(actor, wrong)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("pages to the end without gaps or doubles, while more is appended", async () => {
    const actor = member();
    await audit.append(notesOf(actor, 25));
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await audit.list(actor, { limit: 10, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ sequence }) => sequence));
      await audit.append(notesOf(actor, 1));
      cursor = page.next;
      if (!cursor) break;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  });

  it("shows administrators what a person did and what was done to them, in every organisation", async () => {
    const [actor, elsewhere] = [member(), member()];
    const toThem = { ...noteOf(elsewhere, "member.removed"), target: { kind: "user", id: actor.userId } };
    await audit.append([noteOf(actor), toThem, noteOf(elsewhere)]);
    const about = makeListAuditAbout({ store: audit.store, namesOf });
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
    await audit.append(notesOf(actor, 501));
    await audit.append([{ ...noteOf(actor), target: { kind: "class", id: "c", name: '=1+1,"x"' } }]);
    let text = "";
    for await (const part of makeExportAudit({ store: audit.store, namesOf })(actor)) text += part;
    const lines = text.split("\r\n");
    expect(lines).toHaveLength(502 + 2);
    expect(lines[0]).toMatch(/^sequence,at,actor,actor_name,/);
    expect(lines[1]).toContain(`,"'=1+1,""x""",`);
    expect(() => makeExportAudit({ store: audit.store, namesOf })(member(undefined, new Set()))).toThrowError(
      expect.objectContaining({ code: "forbidden" }),
    );
  });
});
