import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrganisations } from "../../testing/open-organisations";

let use: Awaited<ReturnType<typeof startOrganisations>>;

beforeAll(async () => {
  use = await startOrganisations();
});
afterAll(() => use.stop());

/** A school with a teacher's class and the administrator's, each with a student. */
async function aSchool() {
  const { admin } = await use.school();
  const teacher = await use.enrol(admin, "teacher");
  const mine = await use.createClass(teacher, { name: "A" });
  const theirs = await use.createClass(admin, { name: "B" });
  const [ana, joao] = [await use.person("Ana Cecília Araújo"), await use.person("João 100% Souza")];
  await use.joinClass(ana, { code: mine.joinCode ?? "" });
  await use.joinClass(joao, { code: theirs.joinCode ?? "" });
  return { admin, teacher, mine, theirs, ana, joao };
}

test("members are found by parts of their names, without accents, within reach", async () => {
  const [{ admin, ana, joao }, other] = [await aSchool(), await aSchool()];
  const { organisationId } = admin;
  const found = (...parts: string[]) => use.findNamedMembers({ organisationId, authors: "everybody" }, parts);
  expect(await found("cecilia")).toEqual([ana.userId]);
  expect(await found("ARAÚJO", "ana")).toEqual([ana.userId]);
  expect(await found("joao", "100%")).toEqual([joao.userId]);
  expect(await found("ana", "souza")).toEqual([]);
  expect(await found("_ana")).toEqual([]);
  const among = (...authors: string[]) => use.findNamedMembers({ organisationId, authors }, ["a"]);
  expect(await among(ana.userId, other.ana.userId)).toEqual([ana.userId]);
  expect(await among()).toEqual([]);
});

test("classes with their students are for those who manage them", async () => {
  const [{ admin, teacher, mine, theirs, ana, joao }, other] = [await aSchool(), await aSchool()];
  const [a, b] = [
    { id: mine.id, name: "A", students: [ana.userId] },
    { id: theirs.id, name: "B", students: [joao.userId] },
  ];
  expect(await use.listClassGroups(teacher)).toEqual([a]);
  expect(await use.listClassGroups(admin)).toEqual([b, a]);
  expect(await use.listClassGroups(admin, [mine.id, other.mine.id])).toEqual([a]);
  expect(await use.listClassGroups(teacher, [theirs.id])).toEqual([]);
  expect(await use.listClassGroups(await use.inside(ana, admin.organisationId))).toEqual([]);
  await use.changeClass(admin, theirs.id, { archived: true });
  expect(await use.listClassGroups(admin)).toEqual([a]);
});
