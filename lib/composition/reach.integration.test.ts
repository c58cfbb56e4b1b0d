import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { makeReadership } from "@/lib/features/analyses/use-cases/readership";
import type { Actor } from "@/lib/kernel/actor";
import { openSchool, type Standing } from "./testing/school";
import { startProduct } from "./testing/start-product";

const load = async () => ({
  ...(await import("./analyses")),
  ...(await import("./readership")),
  ...(await import("./students")),
});

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Awaited<ReturnType<typeof load>>;
let people: Record<Standing, Actor>;

beforeAll(async () => {
  server = await startProduct();
  product = await load();
  people = await openSchool(server.superUrl);
});
afterAll(() => server.stop());

describe("the authors beside works that are shown", () => {
  const described = (actor: Actor) => product.analyses().describeAuthors(actor, [people.author.userId]);

  it("are named, and offered with the classes, to who reads others' works", async () => {
    const { author, classmate, teacher, admin } = people;
    const toTeacher = await described(teacher);
    expect(toTeacher?.names.get(author.userId)).toBe("author");
    expect(toTeacher?.people.map(({ id }) => id)).toEqual(
      [author, classmate, teacher].map(({ userId }) => userId),
    );
    expect(toTeacher?.classes.map(({ name }) => name)).toEqual(["Turma A"]);
    const toAdmin = await described(admin);
    expect(toAdmin?.people).toEqual([{ id: author.userId, name: "author" }]);
    expect(toAdmin?.classes.map(({ name }) => name).sort()).toEqual(["Turma A", "Turma B"]);
  });

  it("are nobody's business else: not of students, of teachers without any, of who is alone in their space", async () => {
    const alone: Actor = {
      ...people.author,
      permissions: new Set(["analyses.read", "analyses.review", "organisation.read"]),
    };
    for (const actor of [people.author, people.classmate, people.otherTeacher, alone])
      expect(await described(actor)).toBeNull();
  });

  it("are chosen by class: a teacher's own classes alone", async () => {
    const { studentsOf } = product;
    const { author, classmate, teacher, otherTeacher } = people;
    const [turma] = (await described(teacher))?.classes ?? [];
    const students = [author.userId, classmate.userId];
    expect((await studentsOf(teacher, turma?.id ?? "")).sort()).toEqual(students.sort());
    await expect(studentsOf(otherTeacher, turma?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("how far somebody reaches", () => {
  it("an archived class counts no more, nor does a student who left", async () => {
    const { readership } = product;
    const { author, classmate, teacher } = people;
    const reach = async () => [...(await readership.reachOf(teacher)).authors].sort();
    expect(await reach()).toEqual([author, classmate, teacher].map(({ userId }) => userId).sort());
    const sql = openSql(server.superUrl, 1);
    await sql`delete from accounts.memberships where user_id = ${classmate.userId}`;
    expect(await reach()).toEqual([author, teacher].map(({ userId }) => userId).sort());
    await sql`update accounts.classes set archived_at = now()`;
    expect(await reach()).toEqual([teacher.userId]);
    await sql.end();
  });

  it("asks nothing for who may have no class, and nothing for who reviews", async () => {
    const asked: string[] = [];
    const readership = makeReadership({
      taughtStudents: async ({ userId }) => {
        asked.push(userId);
        return [];
      },
    });
    const { author, admin, teacher } = people;
    const { organisationId } = author;
    expect(await readership.reachOf(author)).toEqual({ organisationId, authors: [author.userId] });
    expect(await readership.reachOf(admin)).toEqual({ organisationId, authors: "everybody" });
    expect(asked).toEqual([]);
    await readership.reachOf(teacher);
    expect(asked).toEqual([teacher.userId]);
  });
});
