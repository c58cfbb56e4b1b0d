import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { organisations } from "@/db/schema/accounts-organisations";
import { newId } from "@/lib/kernel/ids";
import { makeInvitationRepository } from "../../adapters/invitations-repository.drizzle";
import { startOrganisations } from "../../testing/open-organisations";

let use: Awaited<ReturnType<typeof startOrganisations>>;

beforeAll(async () => {
  use = await startOrganisations();
});
afterAll(() => use.stop());

const days = 24 * 3_600_000;
const invalid = { code: "invitation_invalid" };

test("an address is invited by mail, and its account becomes a member once the link is opened", async () => {
  const { id, admin } = await use.school("Escola Cecília");
  const guest = await use.person("Bia");
  const made = await use.invite(admin, { email: guest.email.toUpperCase(), role: "teacher" });
  expect(made).toMatchObject({ role: "teacher", expired: false, classId: null });
  const token = await use.mailNewest();
  expect(use.mails.at(-1)).toMatchObject({ to: expect.stringMatching(new RegExp(guest.email, "i")) });
  expect(use.mails.at(-1)?.body).toContain("Diretora invites you to Escola Cecília");
  const again = use.mails.length;
  expect(await use.mailNewest()).toBe(token);
  expect(use.mails[again]).toEqual(use.mails[again - 1]);
  expect(await use.previewInvitation(guest, { token })).toEqual({
    ...{ organisationName: "Escola Cecília", className: null, role: "teacher" },
  });
  expect(await use.accept(guest, { token })).toEqual({ organisationId: id, classId: null });
  expect((await use.inside(guest, id)).permissions.has("classes.write")).toBe(true);
  expect((await use.listInvitations(admin)).items).toEqual([]);
  expect((await use.noted(id)).map(({ action }) => action)).toEqual([
    "organisation.created",
    "invitation.created",
    "invitation.accepted",
  ]);
});

test("fifty who accept at once are one membership and one note, and get one answer", async () => {
  const { id, admin } = await use.school();
  const { id: classId } = await use.createClass(admin, { name: "3º B" });
  const guest = await use.person();
  await use.invite(admin, { email: guest.email, role: "student", classId });
  const token = await use.mailNewest();
  const answers = await Promise.all(Array.from({ length: 50 }, () => use.accept(guest, { token })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ organisationId: id, classId })]),
  );
  expect((await use.listMembers(admin)).items).toHaveLength(2);
  expect((await use.listClassMembers(admin, classId)).items).toHaveLength(1);
  const accepted = (await use.noted(id)).filter(({ action }) => action === "invitation.accepted");
  expect(accepted).toHaveLength(1);
});

test("it is for the account of its address alone", async () => {
  const { admin } = await use.school();
  const [guest, stranger] = [await use.person(), await use.person()];
  await use.invite(admin, { email: guest.email, role: "student" });
  const token = await use.mailNewest();
  const other = { code: "invitation_other_address" };
  await expect(use.accept(stranger, { token })).rejects.toMatchObject(other);
  await expect(use.previewInvitation(stranger, { token })).rejects.toMatchObject(other);
  await expect(use.accept(guest, { token: `${token.slice(0, -1)}_` })).rejects.toMatchObject(invalid);
  await expect(use.accept(guest, { token: "" })).rejects.toMatchObject(invalid);
});

test("it is good for two weeks, and no more once it is revoked", async () => {
  const { admin } = await use.school();
  const [late, unwanted] = [await use.person(), await use.person()];
  const first = await use.invite(admin, { email: late.email, role: "student" });
  const token = await use.mailNewest();
  use.time.now += 14 * days;
  await expect(use.accept(late, { token })).rejects.toMatchObject(invalid);
  await expect(use.previewInvitation(late, { token })).rejects.toMatchObject(invalid);
  expect((await use.listInvitations(admin)).items).toMatchObject([{ id: first.id, expired: true }]);
  const { id } = await use.invite(admin, { email: unwanted.email, role: "student" });
  const revoked = await use.mailNewest();
  await use.revokeInvitation(admin, id);
  await expect(use.accept(unwanted, { token: revoked })).rejects.toMatchObject(invalid);
  await expect(use.revokeInvitation(admin, id)).rejects.toMatchObject({ code: "not_found" });
  const mailed = use.mails.length;
  await use.mailNewest();
  expect(use.mails).toHaveLength(mailed);
});

test("one is open for an address; an expired or revoked one makes room", async () => {
  const { admin } = await use.school();
  const guest = await use.person();
  const invite = () => use.invite(admin, { email: guest.email, role: "student" });
  const settled = await Promise.allSettled([invite(), invite(), invite()]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(invite()).rejects.toMatchObject({ code: "already_invited" });
  use.time.now += 14 * days;
  const { id } = await invite();
  await use.revokeInvitation(admin, id);
  await invite();
  await use.accept(guest, { token: await use.mailNewest() });
  await expect(invite()).rejects.toMatchObject({ code: "already_member" });
});

test("sent again it has a mail of its own and two weeks more, not within five minutes", async () => {
  const { admin } = await use.school();
  const guest = await use.person();
  const { id } = await use.invite(admin, { email: guest.email, role: "student" });
  const token = await use.mailNewest();
  await expect(use.resendInvitation(admin, id)).rejects.toMatchObject({ code: "too_many_requests" });
  use.time.now += 13 * days;
  await use.resendInvitation(admin, id);
  expect(await use.mailNewest()).toBe(token);
  expect(use.mails.at(-1)?.key).not.toBe(use.mails.at(-2)?.key);
  use.time.now += 13 * days;
  await use.accept(guest, { token });
});

test("a role is given by those who may give it, and classes are those of the organisation", async () => {
  const [{ admin }, other] = [await use.school(), await use.school()];
  const organiser = await use.enrol(admin, "organiser");
  const teacher = await use.enrol(admin, "teacher");
  const email = `${newId()}@example.org`;
  const forbidden = { code: "forbidden" };
  await expect(use.invite(organiser, { email, role: "organisation_admin" })).rejects.toMatchObject(forbidden);
  await expect(use.invite(teacher, { email, role: "student" })).rejects.toMatchObject(forbidden);
  const { id } = await use.invite(admin, { email, role: "organisation_admin" });
  await expect(use.revokeInvitation(organiser, id)).rejects.toMatchObject(forbidden);
  await expect(use.resendInvitation(organiser, id)).rejects.toMatchObject(forbidden);
  await expect(use.revokeInvitation(other.admin, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await use.listInvitations(other.admin)).items).toEqual([]);
  const foreign = await use.createClass(other.admin, { name: "3º B" });
  await expect(
    use.invite(admin, { email: `${newId()}@example.org`, role: "student", classId: foreign.id }),
  ).rejects.toMatchObject({ fields: [{ path: "classId", message: "class_unknown" }] });
});

test("who is a member already keeps the role, and an archived class takes nobody in", async () => {
  const { id, admin } = await use.school();
  const { id: classId } = await use.createClass(admin, { name: "3º B" });
  const guest = await use.person();
  await use.invite(admin, { email: guest.email, role: "organisation_admin", classId });
  const token = await use.mailNewest();
  const { joinCode } = await use.createClass(admin, { name: "3º C" });
  await use.joinClass(guest, { code: joinCode ?? "" });
  await use.changeClass(admin, classId, { archived: true });
  await use.accept(guest, { token });
  expect((await use.inside(guest, id)).permissions.has("organisation.write")).toBe(false);
  await use.changeClass(admin, classId, { archived: false });
  expect((await use.listClassMembers(admin, classId)).items).toEqual([]);
});

test("nobody comes in beyond the plan's members, not even at once", async () => {
  const { id, admin } = await use.school();
  const { joinCode } = await use.createClass(admin, { name: "3º B" });
  await use.database.transaction("platform", (tx) =>
    tx
      .update(organisations)
      .set({ quotaOverrides: { members: 3 } })
      .where(eq(organisations.id, id)),
  );
  const guest = await use.person();
  await use.invite(admin, { email: guest.email, role: "student" });
  const token = await use.mailNewest();
  const others = [await use.person(), await use.person(), await use.person()];
  const settled = await Promise.allSettled(
    others.map((other) => use.joinClass(other, { code: joinCode ?? "" })),
  );
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const full = { code: "plan_limit_reached" };
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({ reason: full });
  await expect(use.accept(guest, { token })).rejects.toMatchObject(full);
  await expect(use.invite(admin, { email: `${newId()}@example.org`, role: "student" })).rejects.toMatchObject(
    full,
  );
  const out = (await use.listMembers(admin, { role: "student" })).items[0];
  await use.removeMember(admin, out?.id ?? "");
  await use.accept(guest, { token });
});

test("those that ended long ago are forgotten", async () => {
  const { admin } = await use.school();
  await use.invite(admin, { email: `${newId()}@example.org`, role: "student" });
  const rows = makeInvitationRepository(use.database);
  const before = new Date(use.time.now + 14 * days);
  await rows.prune(before);
  expect((await use.listInvitations(admin)).items).toHaveLength(1);
  expect(await rows.prune(new Date(before.getTime() + 1))).toBeGreaterThan(0);
  expect((await use.listInvitations(admin)).items).toEqual([]);
});
