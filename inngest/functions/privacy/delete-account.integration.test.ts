import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { caller, essayOf, password, startPrivacy } from "./testing/start-privacy";

const name = "Quitéria Zumbástica";
const email = "quiteria.zumbastica@example.com";
const marker = "ornitorrincos filosóficos";
let stage: Awaited<ReturnType<typeof startPrivacy>>;

beforeAll(async () => {
  stage = await startPrivacy();
});
afterAll(() => stage.stop());

describe("the deletion", () => {
  it("leaves no trace of the person in any table and any file, and a receipt of what was removed", async () => {
    const actor = await stage.signIn({ name, email });
    const teacher = await stage.signIn({ name: "Professora", email: "prof@example.com" });
    const analysisId = await stage.handIn(actor, essayOf(marker));
    const { organisationId, userId } = actor;
    await stage.preferences().addIgnore(actor, { kind: "passage", value: marker });
    await stage.mailer().send({ key: newId(), to: email, subject: `Olá, ${name}`, body: marker });
    await stage.accounts().signUp({ name, email, password: "outra frase longa e calma", locale: "pt-BR" });
    await expect(
      stage.accounts().authenticate({ email, password: "errada, mas longa" }, { network: "203.0.113.0" }),
    ).rejects.toMatchObject({ code: "wrong_credentials" });
    // A school in which both are, with work of hers in it that the teacher ran again.
    const school = newId();
    await stage.superuser`insert into accounts.organisations (id, name, kind) values (${school}, 'Escola', 'school')`;
    await stage.superuser`insert into accounts.memberships (organisation_id, user_id, role)
      values (${school}, ${userId}, 'student'), (${school}, ${teacher.userId}, 'organisation_admin')`;
    const there = await stage.handIn({ ...actor, organisationId: school }, `${essayOf(marker)}\nNa escola.`);
    const reviewing = new Set([...teacher.permissions, "analyses.review" as const]);
    const replayed = await stage
      .analyses()
      .replayAnalysis({ ...teacher, organisationId: school, permissions: reviewing }, there, {});
    const settled = () =>
      stage.superuser`select status from analyses.analyses where id = ${replayed.analysisId} and status = 'completed'`;
    await expect.poll(settled, { timeout: 50_000 }).toHaveLength(1);
    await stage.privacy().requestExport(actor);
    const ready = async () => (await stage.privacy().listExports(actor))[0]?.status;
    await expect.poll(ready, { timeout: 30_000 }).toBe("ready");
    const needles = [email, name, "Quitéria", marker];
    expect((await stage.findTraces(needles)).length).toBeGreaterThan(10);

    const { token } = await stage.privacy().requestDeletion(actor, { password });
    const view = () => stage.privacy().viewDeletion(token);
    await expect.poll(async () => (await view()).state, { timeout: 50_000 }).toBe("done");
    expect(await stage.findTraces(needles)).toEqual([]);
    expect(await stage.superuser`select from accounts.users where id = ${userId}`).toHaveLength(0);
    expect(
      await stage.superuser`select from accounts.organisations where id = ${organisationId}`,
    ).toHaveLength(0);
    expect(await stage.superuser`select from accounts.organisations where id = ${school}`).toHaveLength(1);
    expect(
      await stage.superuser`select from analyses.analyses where id in (${analysisId}, ${there})`,
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
    const chains = stage.audit().verifyEveryChain();
    for await (const { fault } of chains) expect(fault).toBeNull();
    const untouched = await stage.accounts().actorFor(teacher.userId);
    expect(untouched?.profile.name).toBe("Professora");
  });

  it("asks for the password and ends every session at once", async () => {
    const actor = await stage.signIn({ name: "Dora", email: "dora@example.com" });
    await expect(
      stage.privacy().requestDeletion(actor, { password: "errada, mas longa" }),
    ).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "password" }] });
    for (const proof of [undefined, { ...caller, kind: "key" as const, id: newId() }])
      await expect(stage.privacy().requestDeletion({ ...actor, proof }, { password })).rejects.toMatchObject({
        code: "forbidden",
      });
    await stage.privacy().requestDeletion(actor, { password });
    const { userId, proof } = actor;
    const session = { userId, sessionId: proof?.id ?? "" };
    expect(await stage.accounts().resumeSession(session, caller)).toBeNull();
  });

  it("waits until an organisation with other members has another administrator", async () => {
    const actor = await stage.signIn({ name: "Eva", email: "eva@example.com" });
    const other = await stage.signIn({ name: "Fábio", email: "fabio@example.com" });
    const school = newId();
    await stage.superuser`insert into accounts.organisations (id, name, kind) values (${school}, 'Colégio', 'school')`;
    await stage.superuser`insert into accounts.memberships (organisation_id, user_id, role)
      values (${school}, ${actor.userId}, 'organisation_admin'), (${school}, ${other.userId}, 'student')`;
    await expect(stage.privacy().requestDeletion(actor, { password })).rejects.toMatchObject({
      code: "hand_over_first",
      fields: [{ path: school, message: "Colégio" }],
    });
    expect((await stage.privacy().getDeletion(actor)).heldBy).toEqual([{ id: school, name: "Colégio" }]);
    await stage.superuser`update accounts.memberships set role = 'organisation_admin'
      where organisation_id = ${school} and user_id = ${other.userId}`;
    await expect(stage.privacy().requestDeletion(actor, { password })).resolves.toMatchObject({});
  });

  it("is refused to the platform's last administrator", async () => {
    const actor = await stage.signIn({ name: "Gil", email: "gil@example.com" });
    await stage.superuser`update accounts.users set platform_role = 'admin' where id = ${actor.userId}`;
    await expect(stage.privacy().requestDeletion(actor, { password })).rejects.toMatchObject({
      code: "last_admin",
    });
    await stage.superuser`update accounts.users set platform_role = 'user' where id = ${actor.userId}`;
  });

  it.each(["by its link", "after signing in again"])("is taken back %s within its grace", async (way) => {
    const actor = await stage.signIn({ name: "Hugo", email: `${newId()}@example.com` });
    const { makeRequestDeletion } = await import("@/lib/features/privacy/use-cases/request-deletion");
    const { makeDeletionRepository } = await import(
      "@/lib/features/privacy/adapters/deletion-repository.drizzle"
    );
    const { linkSecrets: secrets } = await import("@/lib/features/privacy/adapters/secrets");
    const deletions = makeDeletionRepository(stage.databaseFor("privacy"));
    const { people } = stage.accounts();
    const request = makeRequestDeletion({
      deletions,
      people,
      secrets,
      clock: () => new Date(),
      graceDays: 7,
    });
    const { token, dueAt } = await request(actor, { password });
    await expect(request(actor, { password })).rejects.toMatchObject({ code: "deletion_waiting" });
    expect(await stage.privacy().viewDeletion(token)).toEqual({ state: "waiting", dueAt });
    if (way === "by its link") await stage.privacy().cancelDeletion(token);
    else await stage.privacy().cancelOwnDeletion(actor);
    expect(await stage.privacy().viewDeletion(token)).toEqual({ state: "cancelled" });
    await expect(stage.privacy().cancelDeletion(token)).rejects.toMatchObject({ code: "conflict" });
    const { userId } = actor;
    expect(await stage.accounts().actorFor(userId)).not.toBeNull();
    await expect(stage.privacy().viewDeletion(`${token}x`)).rejects.toMatchObject({ code: "link_invalid" });
  });
});
