import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { caller, forbidden, openAdministration, reason } from "../../testing/open-administration";

let stage: Awaited<ReturnType<typeof openAdministration>>;
beforeAll(async () => {
  stage = await openAdministration();
});
afterAll(() => stage.stop());

const minutes = 60_000;

describe("looking on in somebody's name", () => {
  async function setUp() {
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const claims = await stage.useCases.begin(admin.session, ana.userId, { reason }, caller);
    return { admin, ana, claims, session: await stage.open(claims) };
  }

  test("reads what they read, changes nothing, and lasts thirty minutes", async () => {
    const { state, changeLocale, listOwn } = stage.useCases;
    const { admin, ana, claims, session } = await setUp();
    expect(session.actor).toMatchObject({
      ...{ userId: ana.userId, organisationId: ana.session.actor.organisationId, platform: false },
      proof: { impersonatorId: admin.userId },
    });
    expect([...session.actor.permissions].filter((one) => one.endsWith(".write"))).toEqual([]);
    expect(session.actor.permissions.has("analyses.read")).toBe(true);
    await expect(changeLocale(session.actor, "en")).rejects.toMatchObject(forbidden);
    await expect(listOwn(session.actor, session.sessionId)).rejects.toMatchObject(forbidden);
    expect(await state(session)).toMatchObject({ reason, person: expect.stringContaining("Person") });
    expect(await state(ana.session)).toBeNull();
    const theirs = await listOwn(ana.session.actor, ana.claims.sessionId);
    expect(theirs.items.map(({ support, current }) => [support, current])).toEqual([
      [true, false],
      [false, true],
    ]);
    stage.time.now += 30 * minutes - 1;
    expect(await stage.useCases.resume(claims, caller)).not.toBeNull();
    stage.time.now += 1;
    expect(await stage.useCases.resume(claims, caller)).toBeNull();
  });

  test("ends, leads back to the administrator's own session, and is told in both chains", async () => {
    const { admin, ana, claims, session } = await setUp();
    expect(await stage.useCases.end(session)).toEqual(admin.claims);
    expect(await stage.useCases.resume(claims, caller)).toBeNull();
    expect(await stage.useCases.end(session)).toBeNull();
    await expect(stage.useCases.end(admin.session)).rejects.toMatchObject(forbidden);
    for (const action of ["impersonation.begun", "impersonation.ended"]) {
      const notes = await stage.notesOf(ana.userId, action);
      expect(notes.map(({ organisationId }) => organisationId).sort()).toEqual(
        [ana.session.actor.organisationId, null].sort(),
      );
      for (const note of notes) expect(note.actorId).toBe(admin.userId);
    }
    const [ended] = await stage.notesOf(ana.userId, "impersonation.ended");
    expect(ended).toMatchObject({ impersonatorId: admin.userId });
  });

  test("leads nowhere once the administrator's own session has ended, and ends with it", async () => {
    const { admin, claims, session } = await setUp();
    const { revoke } = stage.useCases;
    const other = await stage.person("admin");
    await revoke(other.session.actor, admin.claims.sessionId, { reason });
    expect(await stage.useCases.resume(claims, caller)).toBeNull();
    expect(await stage.useCases.end(session)).toBeNull();
  });

  test("ends when the person ends their other sessions", async () => {
    const { ana, claims } = await setUp();
    expect(await stage.useCases.revokeOthers(ana.session.actor, ana.claims.sessionId)).toBe(1);
    expect(await stage.useCases.resume(claims, caller)).toBeNull();
  });

  test.each([
    ["the administrator is demoted", "admin", { platformRole: "user" }],
    ["the administrator is disabled", "admin", { disabled: true }],
    ["the person becomes an administrator", "ana", { platformRole: "admin" }],
    ["the person is disabled", "ana", { disabled: true }],
  ] as const)("ends at once when %s", async (_, who, body) => {
    const all = await setUp();
    const other = await stage.person("admin");
    await stage.useCases.change(other.session.actor, all[who].userId, { reason, ...body });
    expect(await stage.useCases.resume(all.claims, caller)).toBeNull();
  });

  test("is refused for administrators, for disabled accounts, for oneself and without a reason", async () => {
    const { begin, change } = stage.useCases;
    const [admin, other, ana] = [
      await stage.person("admin"),
      await stage.person("admin"),
      await stage.person(),
    ];
    const as = (userId: string, why = reason) => begin(admin.session, userId, { reason: why }, caller);
    await expect(as(other.userId)).rejects.toMatchObject({ code: "not_impersonable" });
    await expect(as(admin.userId)).rejects.toMatchObject({ code: "not_yourself" });
    await expect(as(newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(as(ana.userId, "x")).rejects.toMatchObject({ fields: [{ path: "reason" }] });
    await change(admin.session.actor, ana.userId, { reason, disabled: true });
    await expect(as(ana.userId)).rejects.toMatchObject({ code: "not_impersonable" });
  });

  test("leads nowhere else: nobody is looked on at from there, and of two at once one is left", async () => {
    const { begin } = stage.useCases;
    const { admin, ana, session } = await setUp();
    const bia = await stage.person();
    await expect(begin(session, bia.userId, { reason }, caller)).rejects.toMatchObject(forbidden);
    const begun = await Promise.all(
      Array.from({ length: 10 }, () => begin(admin.session, ana.userId, { reason }, caller)),
    );
    const live = await Promise.all(begun.map((claims) => stage.useCases.resume(claims, caller)));
    expect(live.filter((one) => one !== null)).toHaveLength(1);
  });
});
