import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrganisations } from "../../testing/open-organisations";

let use: Awaited<ReturnType<typeof startOrganisations>>;

beforeAll(async () => {
  use = await startOrganisations();
});
afterAll(() => use.stop());

const notFound = { code: "not_found" };
const forbidden = { code: "forbidden" };
const unknownCode = { code: "join_code_unknown" };
const codeOf = ({ joinCode }: { joinCode: string | null }): string => joinCode ?? "";

test("a teacher makes a class, teaches it, and others join by its code", async () => {
  const { id, admin } = await use.school("Escola do Rio");
  const teacher = await use.enrol(admin, "teacher");
  const made = await use.createClass(teacher, { name: "3º B" });
  expect(made).toMatchObject({ name: "3º B", joinOpen: true, students: 0, role: "teacher" });
  expect(codeOf(made)).toMatch(/^[ACDEFGHJKMNPRTWXY34679]{8}$/);
  const student = await use.person("Bia");
  const typed = codeOf(made)
    .toLowerCase()
    .replace(/^(....)/, "$1-");
  expect(await use.previewClass(student, { code: typed })).toEqual({
    className: "3º B",
    organisationName: "Escola do Rio",
  });
  expect(await use.joinClass(student, { code: typed })).toEqual({ organisationId: id, classId: made.id });
  const here = await use.inside(student, id);
  expect(here.permissions.has("classes.write")).toBe(false);
  expect(await use.getClass(here, made.id)).toMatchObject({ joinCode: null, students: 1, role: "student" });
  expect((await use.listClassMembers(teacher, made.id, { role: "student" })).items).toMatchObject([
    { id: student.userId, name: "Bia", role: "student" },
  ]);
  expect((await use.noted(id)).map(({ action }) => action).slice(-2)).toEqual([
    "class.created",
    "class-member.joined",
  ]);
});

test("one person who joins twenty times at once is in once, with one note", async () => {
  const { id, admin } = await use.school();
  const made = await use.createClass(admin, { name: "3º B" });
  const student = await use.person();
  const code = codeOf(made);
  await Promise.all(Array.from({ length: 20 }, () => use.joinClass(student, { code })));
  expect((await use.listClassMembers(admin, made.id)).items).toHaveLength(1);
  expect((await use.listMembers(admin)).items).toHaveLength(2);
  const joined = (await use.noted(id)).filter(({ action }) => action === "class-member.joined");
  expect(joined).toHaveLength(1);
});

test("twenty people who join at once are all in", async () => {
  const { admin } = await use.school();
  const made = await use.createClass(admin, { name: "3º B" });
  const people = [];
  for (let index = 0; index < 20; index += 1) people.push(await use.person());
  await Promise.all(people.map((person) => use.joinClass(person, { code: codeOf(made) })));
  expect(await use.getClass(admin, made.id)).toMatchObject({ students: 20 });
});

test("a code opens nothing once joining is closed, the class is archived, or it has another", async () => {
  const { admin } = await use.school();
  const made = await use.createClass(admin, { name: "3º B" });
  const student = await use.person();
  const join = (code: string) => use.joinClass(student, { code });
  await use.changeClass(admin, made.id, { joinOpen: false });
  await expect(join(codeOf(made))).rejects.toMatchObject(unknownCode);
  await use.changeClass(admin, made.id, { joinOpen: true, archived: true });
  await expect(join(codeOf(made))).rejects.toMatchObject(unknownCode);
  await expect(use.rotateJoinCode(admin, made.id)).rejects.toMatchObject({ code: "class_archived" });
  await use.changeClass(admin, made.id, { archived: false });
  const rotated = await use.rotateJoinCode(admin, made.id);
  expect(codeOf(rotated)).not.toBe(codeOf(made));
  await expect(join(codeOf(made))).rejects.toMatchObject(unknownCode);
  await expect(join("ACDEFGHJ")).rejects.toMatchObject(unknownCode);
  await expect(join("O0I1")).rejects.toMatchObject({
    fields: [{ path: "code", message: "join_code_invalid" }],
  });
  await join(codeOf(rotated));
});

test("codes cannot be tried out, right ones neither", async () => {
  const { admin } = await use.school();
  const made = await use.createClass(admin, { name: "3º B" });
  const student = await use.person();
  use.attempts.allowed = false;
  const tooMany = { code: "too_many_attempts" };
  await expect(use.joinClass(student, { code: codeOf(made) })).rejects.toMatchObject(tooMany);
  await expect(use.previewClass(student, { code: codeOf(made) })).rejects.toMatchObject(tooMany);
  use.attempts.allowed = true;
  await use.joinClass(student, { code: codeOf(made) });
});

test("a teacher sees and manages the classes that they teach; who manages members, all", async () => {
  const { admin } = await use.school();
  const [one, two] = [await use.enrol(admin, "teacher"), await use.enrol(admin, "teacher")];
  const organiser = await use.enrol(admin, "organiser");
  const first = await use.createClass(one, { name: "de um" });
  const second = await use.createClass(two, { name: "de dois" });
  const seen = async (actor: typeof one) =>
    (await use.listClasses(actor)).items.map(({ name }) => name).toSorted();
  expect(await seen(one)).toEqual(["de um"]);
  expect(await seen(organiser)).toEqual(["de dois", "de um"]);
  expect(await seen(admin)).toEqual(["de dois", "de um"]);
  await expect(use.getClass(one, second.id)).rejects.toMatchObject(notFound);
  await expect(use.listClassMembers(one, second.id)).rejects.toMatchObject(notFound);
  await expect(use.changeClass(one, second.id, { name: "meu" })).rejects.toMatchObject(notFound);
  await expect(use.rotateJoinCode(one, second.id)).rejects.toMatchObject(notFound);
  const addition = { userId: one.userId, role: "teacher" } as const;
  await expect(use.addClassMember(one, second.id, addition)).rejects.toMatchObject(notFound);
  expect(await use.changeClass(organiser, first.id, { name: "outro nome" })).toMatchObject({
    name: "outro nome",
  });
  const other = await use.school();
  await expect(use.getClass(other.admin, first.id)).rejects.toMatchObject(notFound);
  await expect(use.changeClass(other.admin, first.id, { name: "meu" })).rejects.toMatchObject(notFound);
  expect(await seen(other.admin)).toEqual([]);
});

test("a student sees their own classes, without code and classmates, and changes nothing", async () => {
  const { admin } = await use.school();
  const [mine, theirs] = [
    await use.createClass(admin, { name: "A" }),
    await use.createClass(admin, { name: "B" }),
  ];
  const person = await use.person();
  await use.joinClass(person, { code: codeOf(mine) });
  const student = await use.inside(person, admin.organisationId);
  expect((await use.listClasses(student)).items).toMatchObject([{ name: "A", joinCode: null }]);
  await expect(use.getClass(student, theirs.id)).rejects.toMatchObject(notFound);
  const tried = await Promise.allSettled([
    use.listClassMembers(student, mine.id),
    use.changeClass(student, mine.id, { name: "x" }),
    use.rotateJoinCode(student, mine.id),
    use.removeClassMember(student, mine.id, student.userId),
    use.createClass(student, { name: "x" }),
  ]);
  for (const one of tried) expect(one).toMatchObject({ status: "rejected", reason: forbidden });
  await use.leaveClass(student, mine.id);
  await expect(use.leaveClass(student, mine.id)).rejects.toMatchObject(notFound);
  expect((await use.listClasses(student)).items).toEqual([]);
});

test("members are added to a class and taken out of it; its teachers are those who may teach", async () => {
  const [{ admin }, other] = [await use.school(), await use.school()];
  const { id } = await use.createClass(admin, { name: "3º B" });
  const student = await use.enrol(admin, "student");
  const teacher = await use.enrol(admin, "teacher");
  const outsider = await use.enrol(other.admin, "student");
  await use.addClassMember(admin, id, { userId: student.userId, role: "student" });
  await use.addClassMember(admin, id, { userId: teacher.userId, role: "teacher" });
  await expect(
    use.addClassMember(teacher, id, { userId: student.userId, role: "teacher" }),
  ).rejects.toMatchObject({ fields: [{ path: "role", message: "role_invalid" }] });
  await expect(
    use.addClassMember(teacher, id, { userId: outsider.userId, role: "student" }),
  ).rejects.toMatchObject({ fields: [{ path: "userId", message: "member_unknown" }] });
  const first = await use.listClassMembers(teacher, id, { limit: 1 });
  const rest = await use.listClassMembers(teacher, id, { limit: 1, cursor: first.next });
  expect([...first.items, ...rest.items].map(({ role }) => role).toSorted()).toEqual(["student", "teacher"]);
  await use.removeClassMember(teacher, id, student.userId);
  await expect(use.removeClassMember(teacher, id, student.userId)).rejects.toMatchObject(notFound);
  await use.changeClass(admin, id, { archived: true });
  await expect(
    use.addClassMember(admin, id, { userId: student.userId, role: "student" }),
  ).rejects.toMatchObject({ code: "class_archived" });
  expect((await use.listClasses(admin)).items).toEqual([]);
  expect((await use.listClasses(admin, { archived: "true" })).items).toMatchObject([{ id }]);
});

test("whoever leaves the organisation leaves its classes, and who teaches no more is no teacher of any", async () => {
  const { id, admin } = await use.school();
  const teacher = await use.enrol(admin, "teacher");
  const { id: classId } = await use.createClass(teacher, { name: "3º B" });
  const student = await use.enrol(admin, "student");
  await use.addClassMember(admin, classId, { userId: student.userId, role: "student" });
  await use.changeRole(admin, teacher.userId, { role: "student" });
  await use.leave(student, id);
  expect((await use.listClassMembers(admin, classId)).items).toEqual([]);
});

test("whose work a teacher reads: of the students of their classes, in this organisation, while it is not archived", async () => {
  const [{ admin }, other] = [await use.school(), await use.school()];
  const teacher = await use.enrol(admin, "teacher");
  const [mine, theirs] = [
    await use.createClass(teacher, { name: "A" }),
    await use.createClass(admin, { name: "B" }),
  ];
  const also = await use.createClass(teacher, { name: "C" });
  const foreign = await use.createClass(other.admin, { name: "D" });
  const [bia, caio, duda] = [await use.person(), await use.person(), await use.person()];
  await use.joinClass(bia, { code: codeOf(mine) });
  await use.joinClass(bia, { code: codeOf(also) });
  await use.joinClass(caio, { code: codeOf(theirs) });
  await use.joinClass(duda, { code: codeOf(foreign) });
  expect(await use.listTaughtStudents(teacher)).toEqual([bia.userId]);
  expect(await use.listTaughtStudents(await use.inside(bia, admin.organisationId))).toEqual([]);
  expect(await use.listTaughtStudents(admin)).toEqual([]);
  await use.changeClass(teacher, also.id, { archived: true });
  expect(await use.listTaughtStudents(teacher)).toEqual([bia.userId]);
  await use.changeClass(teacher, mine.id, { archived: true });
  expect(await use.listTaughtStudents(teacher)).toEqual([]);
});
