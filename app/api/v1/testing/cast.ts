import type { Sql } from "postgres";
import { openSql } from "@/db/client";
import { type PlatformRole, type Role, toActor } from "@/lib/features/accounts/domain/roles";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { startApi } from "./start-api";

type Server = Awaited<ReturnType<typeof startApi>>;

/** Somebody who sends requests. `actor` is what the table of roles makes of them; a stranger has none. */
export type Caller = { name: string; cookie: string; actor: Actor | null; teaches: boolean };

/** Who sends requests, and whose things they ask for. */
export type Cast = {
  /** A stranger, a member of each role in one school, somebody in their personal space, an administrator of the platform. */
  callers: Caller[];
  /** A student of the school whom its teacher teaches. */
  pupil: Caller;
  /** A student of the school whom nobody teaches. */
  colleague: Caller;
  /** The organisation admin of another school. */
  outsider: Caller;
};

type Part = { name: string; role: Role; organisationId?: string; platformRole?: PlatformRole };

/** Signs everybody up, with the memberships and classes that their parts ask for. */
export async function assembleCast(server: Server): Promise<Cast> {
  const sql = openSql(server.superUrl, 1);
  try {
    const [school, otherSchool] = [await addSchool(sql, "Escola"), await addSchool(sql, "Outra escola")];
    const play = (part: Part) => enter(server, sql, part);
    const inSchool = (name: string, role: Role) => play({ name, role, organisationId: school });
    const teacher = { ...(await inSchool("teacher", "teacher")), teaches: true };
    const pupil = await inSchool("pupil", "student");
    await addClass(sql, school, teacher, pupil);
    return {
      callers: [
        { name: "stranger", cookie: "", actor: null, teaches: false },
        await inSchool("student", "student"),
        teacher,
        await inSchool("developer", "developer"),
        await inSchool("organiser", "organiser"),
        await inSchool("principal", "organisation_admin"),
        await play({ name: "owner", role: "owner" }),
        await play({ name: "admin", role: "owner", platformRole: "admin" }),
      ],
      pupil,
      colleague: await inSchool("colleague", "student"),
      outsider: await play({ name: "outsider", role: "organisation_admin", organisationId: otherSchool }),
    };
  } finally {
    await sql.end();
  }
}

async function enter(server: Server, sql: Sql, part: Part): Promise<Caller> {
  const { name, role, platformRole = "user" } = part;
  const email = `${name}@matrix.test`;
  const cookie = await server.signUp(email);
  if (platformRole === "admin") await server.promote(email);
  const [user] = await sql<{ id: string; home: string }[]>`
    select u.id, m.organisation_id as home from accounts.users u
    join accounts.memberships m on m.user_id = u.id where u.email = ${email}`;
  if (!user) throw new Error(`${email} was not signed up.`);
  const organisationId = part.organisationId ?? user.home;
  // The plan that holds most: a matrix makes many things.
  await sql`update accounts.organisations set plan = 'company' where id = ${user.home}`;
  if (part.organisationId) {
    await sql`insert into accounts.memberships (organisation_id, user_id, role) values (${organisationId}, ${user.id}, ${role})`;
    await sql`update accounts.sessions set active_organisation_id = ${organisationId} where user_id = ${user.id}`;
  }
  return {
    name,
    cookie,
    actor: toActor({ id: user.id, organisationId, role, platformRole }),
    teaches: false,
  };
}

async function addSchool(sql: Sql, name: string): Promise<string> {
  const id = newId();
  await sql`insert into accounts.organisations (id, name, kind, plan) values (${id}, ${name}, 'school', 'company')`;
  return id;
}

async function addClass(sql: Sql, school: string, teacher: Caller, pupil: Caller): Promise<void> {
  const id = newId();
  await sql`insert into accounts.classes (id, organisation_id, name, join_code) values (${id}, ${school}, 'Turma', 'MATRIX22')`;
  for (const [{ actor }, role] of [
    [teacher, "teacher"],
    [pupil, "student"],
  ] as const)
    await sql`insert into accounts.class_members (organisation_id, class_id, user_id, role) values (${school}, ${id}, ${actor?.userId ?? ""}, ${role})`;
}
