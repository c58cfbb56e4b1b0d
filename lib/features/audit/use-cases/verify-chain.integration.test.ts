import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { member, noteOf, notesOf, openAudit } from "../testing/open-audit";
import { verifyEveryChain } from "./verify-chain";

let audit: Awaited<ReturnType<typeof openAudit>>;

beforeAll(async () => {
  audit = await openAudit();
});
afterAll(() => audit.stop());

describe("verifying", () => {
  const broken = async (change: (sql: Sql, organisationId: string) => Promise<unknown>) => {
    const actor = member();
    await audit.append(notesOf(actor, 6));
    const { head } = await audit.list(actor);
    await audit.rewriting((sql) => change(sql, actor.organisationId));
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
    expect((await audit.verify(actor, undefined)).fault).toEqual({ ...place, reason });
  });

  it("finds by a head that was kept elsewhere that the end was cut off", async () => {
    const { actor, head } = await broken(async (sql, id) => {
      await sql`delete from audit.entries where organisation_id = ${id} and sequence > 4`;
    });
    expect((await audit.verify(actor, undefined)).fault).toBeNull();
    expect((await audit.verify(actor, undefined, { known: head })).fault).toEqual({
      sequence: 5,
      reason: "missing",
    });
  });

  it("finds by a head that was kept elsewhere that the whole chain was written anew", async () => {
    const { actor, head } = await broken(async (sql, id) => {
      await sql`delete from audit.particulars where organisation_id = ${id}`;
      await sql`delete from audit.entries where organisation_id = ${id}`;
    });
    await audit.append(notesOf(actor, 6));
    expect((await audit.verify(actor, undefined)).fault).toBeNull();
    expect((await audit.verify(actor, undefined, { known: head })).fault).toEqual({
      sequence: 6,
      reason: "rewritten",
    });
  });

  it("still holds when the particulars of a person were erased, and says of how many", async () => {
    const { actor, head } = await broken(
      (sql, id) => sql`delete from audit.particulars where organisation_id = ${id} and sequence in (2, 3)`,
    );
    expect(await audit.verify(actor, undefined, { known: head })).toMatchObject({ erased: 2, fault: null });
    expect((await audit.list(actor)).items[4]).toMatchObject({ erased: true, address: null, details: {} });
  });

  it("looks at the newest entries alone where so many are asked for", async () => {
    const actor = member();
    await audit.append(notesOf(actor, 30));
    expect(await audit.verify(actor, undefined, { newest: 10 })).toMatchObject({
      first: 21,
      head: { sequence: 30 },
    });
    await audit.rewriting(
      (sql) => sql`update audit.entries set action = 'x'
        where organisation_id = ${actor.organisationId} and sequence = 5`,
    );
    expect((await audit.verify(actor, undefined, { newest: 10 })).fault).toBeNull();
    expect((await audit.verify(actor, undefined)).fault).toEqual({ sequence: 5, reason: "changed" });
  });

  it("walks every chain for the platform, and for nobody else", async () => {
    const actor = member();
    await audit.append([noteOf(actor)]);
    const chains = [];
    for await (const { chain } of verifyEveryChain(audit.store, systemActor(actor.organisationId)))
      chains.push(chain);
    expect(chains).toContain(actor.organisationId);
    expect(chains).toEqual([...chains].sort());
    await expect(verifyEveryChain(audit.store, actor).next()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("says of a chain without entries that nothing is wrong with it", async () => {
    expect(await audit.verify(member(), undefined)).toMatchObject({ head: null, fault: null });
  });
});
