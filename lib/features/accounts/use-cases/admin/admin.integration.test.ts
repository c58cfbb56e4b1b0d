import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { caller, forbidden, openAdministration, password, reason } from "../../testing/open-administration";
import { secondFactorDeps } from "../../testing/open-lockout";

let stage: Awaited<ReturnType<typeof openAdministration>>;
beforeAll(async () => {
  stage = await openAdministration();
});
afterAll(() => stage.stop());

describe("an administrator", () => {
  test("sees who somebody is, and what keeps them out", async () => {
    const { get, authenticate, change } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const wrong = () =>
      authenticate({ email: ana.email, password: "wrong" }, { network: "203.0.113.0/24" }).catch(() => {});
    for (let index = 0; index < 6; index += 1) await wrong();
    const seen = await get(admin.session.actor, ana.userId);
    expect(seen).toMatchObject({
      ...{ id: ana.userId, email: ana.email, platformRole: "user", disabledAt: null, secondFactor: null },
      ...{ liveSessions: 1, lockouts: 1 },
    });
    expect(seen.memberships).toMatchObject([{ kind: "personal", role: "owner" }]);
    await change(admin.session.actor, ana.userId, { reason, lockouts: 0 });
    expect((await get(admin.session.actor, ana.userId)).lockouts).toBe(0);
    expect(await authenticate({ email: ana.email, password }, { network: "203.0.113.0/24" })).toEqual({
      userId: ana.userId,
    });
    await expect(get(admin.session.actor, newId())).rejects.toMatchObject({ code: "not_found" });
    await expect(get(admin.session.actor, "1; drop")).rejects.toMatchObject({ code: "not_found" });
  });

  test("disables an account: no session counts any more, and the right password says why", async () => {
    const { change, authenticate, start } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    await change(admin.session.actor, ana.userId, { reason, disabled: true });
    expect(await ana.resume()).toBeNull();
    await expect(start(ana.userId, caller)).rejects.toMatchObject({ code: "account_disabled" });
    const place = { network: "198.51.100.0/24" };
    await expect(authenticate({ email: ana.email, password }, place)).rejects.toMatchObject({
      code: "account_disabled",
    });
    await expect(authenticate({ email: ana.email, password: "no" }, place)).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await change(admin.session.actor, ana.userId, { reason, disabled: false });
    expect(await ana.resume()).toBeNull();
    expect(await stage.open({ userId: ana.userId, ...(await start(ana.userId, caller)) })).toBeTruthy();
    const notes = await stage.notesOf(ana.userId, "user.disabled");
    const own = ana.session.actor.organisationId;
    expect(notes.map(({ organisationId }) => organisationId).sort()).toEqual([own, null].sort());
    expect(notes.find((note) => note.organisationId === null)).toMatchObject({
      ...{ actorId: admin.userId, address: caller.address, details: { reason } },
    });
    expect(notes.find((note) => note.organisationId === own)).toMatchObject({ address: null });
  });

  test("takes a second factor away that its owner has lost", async () => {
    const { change, get } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const { secondFactors, box, totp } = secondFactorDeps(stage.database, stage.clock);
    await secondFactors.begin(ana.userId, box.seal(ana.userId, totp.newSecret()));
    await stage.asSuperuser(
      (sql) => sql`update accounts.second_factors set confirmed_at = now() where user_id = ${ana.userId}`,
    );
    expect((await get(admin.session.actor, ana.userId)).secondFactor).toMatchObject({ recoveryCodes: 0 });
    await change(admin.session.actor, ana.userId, { reason, secondFactor: null });
    expect((await get(admin.session.actor, ana.userId)).secondFactor).toBeNull();
  });

  test("changes others, never themselves, and always with a reason", async () => {
    const { change, get } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const { actor } = admin.session;
    for (const body of [{ platformRole: "user" }, { disabled: true }, { secondFactor: null }] as const)
      await expect(change(actor, admin.userId, { reason, ...body })).rejects.toMatchObject({
        code: "not_yourself",
      });
    for (const bad of ["", "abc", "line\nbreak", "x".repeat(501)])
      await expect(change(actor, ana.userId, { reason: bad, disabled: true })).rejects.toMatchObject({
        fields: [{ path: "reason", message: "reason_missing" }],
      });
    await expect(change(actor, ana.userId, { reason })).rejects.toMatchObject({ code: "invalid_input" });
    await change(actor, ana.userId, { reason, platformRole: "admin" });
    expect((await get(actor, ana.userId)).platformRole).toBe("admin");
  });

  test("is left, when two demote or disable each other at the same moment", async () => {
    const { change } = stage.useCases;
    for (const body of [{ platformRole: "user" }, { disabled: true }] as const)
      for (let round = 0; round < 10; round += 1) {
        const [one, two] = [await stage.person("admin"), await stage.person("admin")];
        const settled = await Promise.allSettled([
          change(one.session.actor, two.userId, { reason, ...body }),
          change(two.session.actor, one.userId, { reason, ...body }),
        ]);
        expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        for (const each of settled)
          if (each.status === "rejected") expect(each.reason).toMatchObject(forbidden);
      }
  });

  test("ends anybody's session, and finds it by user or address", async () => {
    const { listSessions, revoke } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const { actor } = admin.session;
    const mine = await listSessions(actor, { userId: ana.userId });
    expect(mine.items).toMatchObject([
      { id: ana.claims.sessionId, email: ana.email, address: caller.address },
    ]);
    const all = await listSessions(actor, { address: caller.address, limit: 1 });
    expect(all.items).toHaveLength(1);
    expect(
      (await listSessions(actor, { address: caller.address, limit: 1, cursor: all.next })).items,
    ).toHaveLength(1);
    expect((await listSessions(actor, { address: "203.0.113.99" })).items).toEqual([]);
    await expect(listSessions(actor, { address: "' or 1=1" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await revoke(actor, ana.claims.sessionId, { reason });
    expect(await ana.resume()).toBeNull();
    await expect(revoke(actor, ana.claims.sessionId, { reason })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("puts an organisation on another plan, which counts from the next request on", async () => {
    const { listOrganisations, getOrganisation, changeOrganisation, listMembers } = stage.useCases;
    const [admin, ana] = [await stage.person("admin"), await stage.person()];
    const { actor } = admin.session;
    const { organisationId } = ana.session.actor;
    expect(ana.session.actor.plan).toEqual({ name: "free", overrides: {} });
    await changeOrganisation(actor, organisationId, {
      reason,
      plan: "school",
      overrides: { analyses: 7, members: null },
    });
    expect((await ana.resume())?.actor.plan).toEqual({
      ...{ name: "school", overrides: { analyses: 7, members: null } },
    });
    await changeOrganisation(actor, organisationId, { reason, plan: "pro" });
    expect(await getOrganisation(actor, organisationId)).toMatchObject({
      ...{ plan: "pro", overrides: { analyses: 7, members: null }, members: 1, kind: "personal" },
    });
    expect((await listMembers(actor, organisationId)).items).toMatchObject([{ email: ana.email }]);
    const name = (await getOrganisation(actor, organisationId)).name;
    const found = await listOrganisations(actor, { query: name.toUpperCase().slice(0, 12) });
    expect(found.items.map(({ id }) => id)).toContain(organisationId);
    expect((await listOrganisations(actor, { query: "%" })).items).toEqual([]);
    for (const bad of [{ overrides: { analyses: -1 } }, { overrides: { analyses: 1.5 } }, {}])
      await expect(changeOrganisation(actor, organisationId, { reason, ...bad })).rejects.toMatchObject({
        code: "invalid_input",
      });
    await expect(changeOrganisation(actor, newId(), { reason, plan: "pro" })).rejects.toMatchObject({
      code: "not_found",
    });
    const notes = await stage.notesOf(organisationId, "organisation.plan_changed");
    expect(notes.map((note) => note.organisationId).filter((one) => one === organisationId)).toHaveLength(2);
  });

  test("is who these are for, and nobody else", async () => {
    const all = stage.useCases;
    const ana = await stage.person();
    const { actor } = ana.session;
    const calls = [
      all.get(actor, ana.userId),
      all.change(actor, newId(), { reason, disabled: true }),
      all.listSessions(actor),
      all.revoke(actor, ana.claims.sessionId, { reason }),
      all.listOrganisations(actor),
      all.getOrganisation(actor, actor.organisationId),
      all.listMembers(actor, actor.organisationId),
      all.changeOrganisation(actor, actor.organisationId, { reason, plan: "company" }),
      all.begin(ana.session, newId(), { reason }, caller),
    ];
    for (const each of await Promise.allSettled(calls))
      expect(each).toMatchObject({ status: "rejected", reason: forbidden });
  });
});
