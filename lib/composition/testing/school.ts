import { openSql } from "@/db/client";
import { type Role, toActor } from "@/lib/features/accounts/domain/roles";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

/** Who stands how to a student's work. */
export const standings = ["author", "classmate", "teacher", "otherTeacher", "admin", "otherAdmin"] as const;
export type Standing = (typeof standings)[number];

const roles: Record<Standing, Role> = {
  author: "student",
  classmate: "student",
  teacher: "teacher",
  otherTeacher: "teacher",
  admin: "organisation_admin",
  otherAdmin: "organisation_admin",
};

/**
 * A school with an author and a classmate in one class, its teacher, the teacher of another class with no student, and an
 * administrator; and the administrator of another school.
 */
export async function openSchool(superUrl: string): Promise<Record<Standing, Actor>> {
  const sql = openSql(superUrl, 1);
  const schools = [newId(), newId()];
  const [here = "", elsewhere = ""] = schools;
  for (const id of schools)
    await sql`insert into accounts.organisations (id, name, kind, plan) values (${id}, 'Escola', 'school', 'school')`;
  const join = async (standing: Standing): Promise<[Standing, Actor]> => {
    const id = newId();
    const organisationId = standing === "otherAdmin" ? elsewhere : here;
    await sql`insert into accounts.users (id, name, email, locale, password_hash)
      values (${id}, ${standing}, ${`${id}@school.test`}, 'pt-BR', 'none')`;
    await sql`insert into accounts.memberships (organisation_id, user_id, role)
      values (${organisationId}, ${id}, ${roles[standing]})`;
    const member = { id, organisationId, role: roles[standing], platformRole: "user" as const };
    return [standing, toActor(member)];
  };
  const people = new Map<Standing, Actor>();
  for (const standing of standings) people.set(...(await join(standing)));
  const actor = (standing: Standing): Actor => {
    const found = people.get(standing);
    if (!found) throw new Error(`nobody is the ${standing}`);
    return found;
  };
  const classes = {
    "Turma A": { teacher: "teacher", author: "student", classmate: "student" },
    "Turma B": { otherTeacher: "teacher" },
  };
  for (const [name, members] of Object.entries(classes)) {
    const id = newId();
    await sql`insert into accounts.classes (id, organisation_id, name, join_code)
      values (${id}, ${here}, ${name}, ${id.slice(-8)})`;
    for (const [standing, role] of Object.entries(members))
      await sql`insert into accounts.class_members (organisation_id, class_id, user_id, role)
        values (${here}, ${id}, ${people.get(standing as Standing)?.userId ?? ""}, ${role})`;
  }
  await sql.end();
  return {
    author: actor("author"),
    classmate: actor("classmate"),
    teacher: actor("teacher"),
    otherTeacher: actor("otherTeacher"),
    admin: actor("admin"),
    otherAdmin: actor("otherAdmin"),
  };
}
