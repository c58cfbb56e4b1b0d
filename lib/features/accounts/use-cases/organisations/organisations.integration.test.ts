import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { makeSessionRepository } from "../../adapters/sessions-repository.drizzle";
import { startOrganisations } from "../../testing/open-organisations";
import { makeResumeSession } from "../resume-session";
import { makeStartSession } from "../start-session";

let use: Awaited<ReturnType<typeof startOrganisations>>;

beforeAll(async () => {
  use = await startOrganisations();
});
afterAll(() => use.stop());

const forbidden = { code: "forbidden" };
const notFound = { code: "not_found" };
const caller = { address: "2001:db8::7", userAgent: "tests" };
const allAtOnce = async (work: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(work);
  return {
    done: settled.filter(({ status }) => status === "fulfilled").length,
    codes: settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : [])),
  };
};

test("who makes an organisation is its administrator, and goes on in their own space", async () => {
  const maker = await use.person("Ana");
  const made = await use.create(maker, { name: "  Escola Municipal  ", kind: "school" });
  expect(made).toMatchObject({
    name: "Escola Municipal",
    kind: "school",
    role: "organisation_admin",
    active: false,
  });
  const { items } = await use.list(maker);
  expect(items.map(({ kind, role, active }) => [kind, role, active])).toEqual([
    ["personal", "owner", true],
    ["school", "organisation_admin", false],
  ]);
  expect((await use.inside(maker, made.id)).permissions.has("members.write")).toBe(true);
  expect((await use.noted(made.id)).map(({ action, actorId }) => [action, actorId])).toEqual([
    ["organisation.created", maker.userId],
  ]);
});

test("a name is one line of at most 100 characters", async () => {
  const maker = await use.person();
  for (const [name, message] of [
    ["   ", "title_missing"],
    ["x".repeat(101), "name_too_long"],
    ["two\nlines", "name_invalid"],
  ] as const)
    await expect(use.create(maker, { name, kind: "school" })).rejects.toMatchObject({
      fields: [{ path: "name", message }],
    });
});

test("nobody administers more than ten by making them, not even at once", async () => {
  const maker = await use.person();
  const { done, codes } = await allAtOnce(
    Array.from({ length: 14 }, (_, index) => use.create(maker, { name: `Escola ${index}`, kind: "school" })),
  );
  expect(done).toBe(10);
  expect(new Set(codes)).toEqual(new Set(["limit_reached"]));
  const first = await use.list(maker, { limit: 6 });
  const second = await use.list(maker, { limit: 6, cursor: first.next });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(11);
  expect(second.next).toBeUndefined();
});

test("an administrator renames the organisation that they work in, and no other", async () => {
  const [{ id, admin }, other] = [await use.school(), await use.school()];
  expect(await use.rename(admin, id, { name: "Novo nome" })).toMatchObject({
    name: "Novo nome",
    active: true,
  });
  await expect(use.rename(admin, other.id, { name: "Meu" })).rejects.toMatchObject(notFound);
  const teacher = await use.enrol(admin, "teacher");
  await expect(use.rename(teacher, id, { name: "Meu" })).rejects.toMatchObject(forbidden);
  expect(await use.get(teacher, id)).toMatchObject({ name: "Novo nome", role: "teacher" });
  await expect(use.get(other.admin, id)).rejects.toMatchObject(notFound);
  expect((await use.noted(id)).map(({ action }) => action)).toContain("organisation.renamed");
});

test("a session works in the organisation that it was switched to, until the membership ends", async () => {
  const { id, admin } = await use.school();
  const member = await use.enrol(admin, "teacher");
  const clock = () => new Date(use.time.now);
  const sessions = makeSessionRepository(use.database);
  const { sessionId } = await makeStartSession({ sessions, clock })(member.userId, caller);
  const resume = async () => {
    const signedIn = await makeResumeSession({ sessions, clock })(
      { userId: member.userId, sessionId },
      caller,
    );
    if (!signedIn) throw new Error("no session");
    return signedIn.actor;
  };
  const personal = await resume();
  expect(personal.organisationId).not.toBe(id);
  await use.switchTo(personal, id);
  expect(await resume()).toMatchObject({ organisationId: id });
  expect((await resume()).permissions.has("classes.write")).toBe(true);
  await use.removeMember(admin, member.userId);
  expect((await resume()).organisationId).toBe(personal.organisationId);
  await expect(use.switchTo(await resume(), id)).rejects.toMatchObject(notFound);
  await expect(use.switchTo(await resume(), (await use.school()).id)).rejects.toMatchObject(notFound);
  await expect(use.switchTo(member, id)).rejects.toMatchObject(forbidden);
});

test("members are listed by page, role and name, for those who may", async () => {
  const { admin } = await use.school();
  const teacher = await use.enrol(admin, "teacher", "Teresa 100%");
  const student = await use.enrol(admin, "student", "Bruno");
  const names = async (input: Parameters<typeof use.listMembers>[1]) =>
    (await use.listMembers(teacher, input)).items.map(({ name }) => name);
  expect((await names({})).toSorted()).toEqual(["Bruno", "Diretora", "Teresa 100%"]);
  expect(await names({ role: "student" })).toEqual(["Bruno"]);
  expect(await names({ query: "100%" })).toEqual(["Teresa 100%"]);
  expect(await names({ query: "%" })).toEqual(["Teresa 100%"]);
  const first = await use.listMembers(teacher, { limit: 2 });
  const rest = await use.listMembers(teacher, { limit: 2, cursor: first.next });
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(3);
  await expect(use.listMembers(student)).rejects.toMatchObject(forbidden);
});

test("an organiser gives and takes the roles that hold no more than their own", async () => {
  const { id, admin } = await use.school();
  const organiser = await use.enrol(admin, "organiser");
  const member = await use.enrol(admin, "student");
  await use.changeRole(organiser, member.userId, { role: "teacher" });
  expect((await use.inside(member, id)).permissions.has("classes.write")).toBe(true);
  for (const role of ["organisation_admin", "developer"] as const)
    await expect(use.changeRole(organiser, organiser.userId, { role })).rejects.toMatchObject(forbidden);
  await expect(use.changeRole(organiser, admin.userId, { role: "student" })).rejects.toMatchObject(forbidden);
  await expect(use.removeMember(organiser, admin.userId)).rejects.toMatchObject(forbidden);
  await expect(use.changeRole(member, organiser.userId, { role: "student" })).rejects.toMatchObject(
    forbidden,
  );
  await use.removeMember(organiser, member.userId);
  await expect(use.inside(member, id)).rejects.toThrow("no member");
});

test("nobody touches a member of another organisation", async () => {
  const [one, two] = [await use.school(), await use.school()];
  const member = await use.enrol(two.admin, "student");
  await expect(use.changeRole(one.admin, member.userId, { role: "teacher" })).rejects.toMatchObject(notFound);
  await expect(use.removeMember(one.admin, member.userId)).rejects.toMatchObject(notFound);
  await expect(use.leave(one.admin, two.id)).rejects.toMatchObject(notFound);
  expect((await use.inside(member, two.id)).userId).toBe(member.userId);
});

test("the last administrator neither leaves, nor is removed, nor becomes anything else", async () => {
  const { id, admin } = await use.school();
  const last = { code: "last_admin" };
  await expect(use.leave(admin, id)).rejects.toMatchObject(last);
  await expect(use.removeMember(admin, admin.userId)).rejects.toMatchObject(last);
  await expect(use.changeRole(admin, admin.userId, { role: "teacher" })).rejects.toMatchObject(last);
  await use.changeRole(admin, admin.userId, { role: "organisation_admin" });
  const second = await use.enrol(admin, "organisation_admin");
  await use.leave(admin, id);
  await expect(use.leave(second, id)).rejects.toMatchObject(last);
  expect((await use.noted(id)).map(({ action }) => action)).toContain("member.left");
});

test("of two administrators who demote each other at once, one remains", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, admin } = await use.school();
    const other = await use.enrol(admin, "organisation_admin");
    const { done, codes } = await allAtOnce([
      use.changeRole(admin, other.userId, { role: "student" }),
      use.changeRole(other, admin.userId, { role: "student" }),
    ]);
    expect({ done, codes }).toEqual({ done: 1, codes: ["last_admin"] });
    const left = await Promise.all([use.inside(admin, id), use.inside(other, id)]);
    expect(left.filter(({ permissions }) => permissions.has("organisation.write"))).toHaveLength(1);
  }
});

test("of all administrators who leave at once, one stays", async () => {
  const { id, admin } = await use.school();
  const others = [];
  for (let index = 0; index < 4; index += 1) others.push(await use.enrol(admin, "organisation_admin"));
  const { done, codes } = await allAtOnce([admin, ...others].map((actor) => use.leave(actor, id)));
  expect({ done, codes }).toEqual({ done: 4, codes: ["last_admin"] });
});

test("a personal space has no members, invitations and classes, and nobody leaves it", async () => {
  const owner = await use.person();
  const personal = { code: "personal_space" };
  await expect(use.listMembers(owner)).rejects.toMatchObject(personal);
  await expect(use.invite(owner, { email: "a@example.org", role: "student" })).rejects.toMatchObject(
    personal,
  );
  await expect(use.createClass(owner, { name: "3º B" })).rejects.toMatchObject(personal);
  await expect(use.listClasses(owner)).rejects.toMatchObject(personal);
  await expect(use.leave(owner, owner.organisationId)).rejects.toMatchObject(personal);
  const mighty = { ...owner, permissions: (await use.school()).admin.permissions };
  await expect(use.invite(mighty, { email: "a@example.org", role: "student" })).rejects.toMatchObject(
    personal,
  );
  await expect(use.createClass(mighty, { name: "3º B" })).rejects.toMatchObject(personal);
  await expect(use.removeMember(mighty, owner.userId)).rejects.toMatchObject(personal);
});

test("what is no id finds nothing", async () => {
  const { admin } = await use.school();
  for (const id of ["1; drop table", "../x", newId().toUpperCase(), newId()]) {
    await expect(use.get(admin, id)).rejects.toMatchObject(notFound);
    await expect(use.leave(admin, id)).rejects.toMatchObject(notFound);
    await expect(use.removeMember(admin, id)).rejects.toMatchObject(notFound);
    await expect(use.revokeInvitation(admin, id)).rejects.toMatchObject(notFound);
    await expect(use.getClass(admin, id)).rejects.toMatchObject(notFound);
  }
});
