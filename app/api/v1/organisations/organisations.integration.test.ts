import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseFor } from "@/db/client";
import { makeLinkTokens } from "@/lib/features/accounts/adapters/link-tokens";
import {
  classMemberPage,
  classPage,
  invitation,
  invitationPage,
  joined,
  me,
  memberPage,
  organisation,
  organisationPage,
  schoolClass,
} from "@/lib/features/accounts/organisation-schemas";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../testing/start-api";

const load = async () => ({
  me: await import("../me/route"),
  organisations: await import("./route"),
  organisation: await import("./[id]/route"),
  switch: await import("./[id]/switch/route"),
  leave: await import("./[id]/leave/route"),
  members: await import("../members/route"),
  member: await import("../members/[id]/route"),
  invitations: await import("../invitations/route"),
  invitation: await import("../invitations/[id]/route"),
  resend: await import("../invitations/[id]/resend/route"),
  accept: await import("../invitations/accept/route"),
  classes: await import("../classes/route"),
  class: await import("../classes/[id]/route"),
  classMembers: await import("../classes/[id]/members/route"),
  classMember: await import("../classes/[id]/members/[userId]/route"),
  joinCode: await import("../classes/[id]/join-code/route"),
  leaveClass: await import("../classes/[id]/leave/route"),
  join: await import("../classes/join/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  server = await startApi();
  api = await load();
});
afterAll(() => server.stop());

const withUser = (id: string, userId: string) => ({ params: Promise.resolve({ id, userId }) });
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, (await response.json()).code];
};
const signUp = () => server.signUp(`${newId()}@orgs.test`);
const whoIs = async (cookie: string) => me.parse(await (await api.me.GET(get(cookie), at())).json());

/** A school whose maker works in it. */
async function school(): Promise<{ id: string; admin: string }> {
  const admin = await signUp();
  const answer = await api.organisations.POST(post(admin, { name: "Escola", kind: "school" }), at());
  expect(answer.status).toBe(201);
  const { id } = organisation.parse(await answer.json());
  expect(answer.headers.get("Location")).toBe(`/api/v1/organisations/${id}`);
  expect((await api.switch.POST(post(admin), at(id))).status).toBe(204);
  return { id, admin };
}

const makeClass = async (cookie: string, name = "3º B") =>
  schoolClass.parse(await (await api.classes.POST(post(cookie, { name }), at())).json());

const joinBy = (cookie: string, code: string | null) => api.join.POST(post(cookie, { code }), at());

describe("who one is", () => {
  it("is told with organisation, role and permissions, and changes by one's own hand", async () => {
    const cookie = await signUp();
    const known = await whoIs(cookie);
    expect(known).toMatchObject({ role: "owner", organisation: { kind: "personal", plan: "free" } });
    expect(known.permissions).toContain("analyses.write");
    const changed = await api.me.PATCH(post(cookie, { name: "Ana Maria", locale: "en" }, "PATCH"), at());
    expect(me.parse(await changed.json())).toEqual({ ...known, name: "Ana Maria", locale: "en" });
    for (const body of [{}, { name: "" }, { locale: "fr" }, { role: "organisation_admin" }])
      expect(await codeOf(api.me.PATCH(post(cookie, body, "PATCH"), at()))).toEqual([422, "invalid_input"]);
  });
});

describe("organisations", () => {
  it("are made, listed, switched to, renamed and left", async () => {
    const { id, admin } = await school();
    expect(await whoIs(admin)).toMatchObject({ role: "organisation_admin", organisation: { id } });
    const renamed = await api.organisation.PATCH(post(admin, { name: "Novo" }, "PATCH"), at(id));
    expect(organisation.parse(await renamed.json())).toMatchObject({ name: "Novo", active: true });
    const page = organisationPage.parse(await (await api.organisations.GET(get(admin), at())).json());
    expect(page.items.map(({ name }) => name)).toContain("Novo");
    expect(await codeOf(api.leave.POST(post(admin), at(id)))).toEqual([409, "last_admin"]);
  });

  it("are nobody else's", async () => {
    const [{ id }, stranger] = [await school(), await signUp()];
    expect(await codeOf(api.organisation.GET(get(stranger), at(id)))).toEqual([404, "not_found"]);
    expect(await codeOf(api.switch.POST(post(stranger), at(id)))).toEqual([404, "not_found"]);
    expect(await codeOf(api.leave.POST(post(stranger), at(id)))).toEqual([404, "not_found"]);
    const name = { name: "Meu" };
    expect(await codeOf(api.organisation.PATCH(post(stranger, name, "PATCH"), at(id)))).toEqual([
      404,
      "not_found",
    ]);
    expect(await codeOf(api.members.GET(get(stranger), at()))).toEqual([403, "forbidden"]);
    expect(await codeOf(api.organisations.GET(get("nobody=1"), at()))).toEqual([401, "unauthenticated"]);
  });
});

describe("members and invitations", () => {
  it("an invited address becomes a member, gets another role, and is removed", async () => {
    const { id, admin } = await school();
    const guest = await signUp();
    const { email, id: userId } = await whoIs(guest);
    const sent = await api.invitations.POST(post(admin, { email, role: "student" }), at());
    expect(sent.status).toBe(201);
    const invited = invitation.parse(await sent.json());
    expect(await codeOf(api.invitations.POST(post(admin, { email, role: "student" }), at()))).toEqual([
      409,
      "already_invited",
    ]);
    expect(await codeOf(api.resend.POST(post(admin), at(invited.id)))).toEqual([429, "too_many_requests"]);
    const tokens = makeLinkTokens(() => process.env.ELYSIA_SECRET ?? "");
    const token = tokens.make("invitation", invited.id);
    expect(await codeOf(api.accept.POST(post(guest, { token }), at()))).toEqual([410, "invitation_invalid"]);
    await databaseFor("accounts").transaction("platform", (tx) =>
      tx.execute(
        `update accounts.invitations set token_hash = '${tokens.hash(token)}' where id = '${invited.id}'`,
      ),
    );
    expect(await codeOf(api.accept.POST(post(await signUp(), { token }), at()))).toEqual([
      403,
      "invitation_other_address",
    ]);
    const accepted = await api.accept.POST(post(guest, { token }), at());
    expect(joined.parse(await accepted.json())).toEqual({ organisationId: id, classId: null });
    expect(invitationPage.parse(await (await api.invitations.GET(get(admin), at())).json()).items).toEqual(
      [],
    );
    expect((await api.member.PATCH(post(admin, { role: "teacher" }, "PATCH"), at(userId))).status).toBe(204);
    const teachers = memberPage.parse(
      await (await api.members.GET(get(admin, "?role=teacher"), at())).json(),
    );
    expect(teachers.items.map((member) => member.id)).toEqual([userId]);
    expect((await api.member.DELETE(post(admin, undefined, "DELETE"), at(userId))).status).toBe(204);
    expect(await codeOf(api.member.DELETE(post(admin, undefined, "DELETE"), at(userId)))).toEqual([
      404,
      "not_found",
    ]);
  });

  it("a revoked invitation is gone", async () => {
    const { admin } = await school();
    const sent = await api.invitations.POST(post(admin, { email: "bia@orgs.test", role: "teacher" }), at());
    const { id } = invitation.parse(await sent.json());
    expect((await api.invitation.DELETE(post(admin, undefined, "DELETE"), at(id))).status).toBe(204);
    expect(await codeOf(api.invitation.DELETE(post(admin, undefined, "DELETE"), at(id)))).toEqual([
      404,
      "not_found",
    ]);
  });
});

describe("classes", () => {
  it("are joined by code, seen by their teachers, and left", async () => {
    const { id, admin } = await school();
    const made = await makeClass(admin);
    const student = await signUp();
    expect(joined.parse(await (await joinBy(student, made.joinCode)).json())).toEqual({
      organisationId: id,
      classId: made.id,
    });
    await api.switch.POST(post(student), at(id));
    const seen = classPage.parse(await (await api.classes.GET(get(student), at())).json());
    expect(seen.items).toMatchObject([{ id: made.id, joinCode: null, role: "student" }]);
    expect(await codeOf(api.classMembers.GET(get(student), at(made.id)))).toEqual([403, "forbidden"]);
    const { id: userId } = await whoIs(student);
    const members = classMemberPage.parse(await (await api.classMembers.GET(get(admin), at(made.id))).json());
    expect(members.items.map((member) => member.id)).toEqual([userId]);
    expect((await api.leaveClass.POST(post(student), at(made.id))).status).toBe(204);
    const addition = { userId, role: "student" };
    expect((await api.classMembers.POST(post(admin, addition), at(made.id))).status).toBe(204);
    const removal = post(admin, undefined, "DELETE");
    expect((await api.classMember.DELETE(removal, withUser(made.id, userId))).status).toBe(204);
  });

  it("are renamed, closed, archived and given another code", async () => {
    const { admin } = await school();
    const made = await makeClass(admin);
    const rotated = schoolClass.parse(await (await api.joinCode.POST(post(admin), at(made.id))).json());
    expect(rotated.joinCode).not.toBe(made.joinCode);
    expect(await codeOf(joinBy(await signUp(), made.joinCode))).toEqual([404, "join_code_unknown"]);
    const change = { name: "4º B", joinOpen: false, archived: true };
    const changed = schoolClass.parse(
      await (await api.class.PATCH(post(admin, change, "PATCH"), at(made.id))).json(),
    );
    expect(changed).toMatchObject({ name: "4º B", joinOpen: false, archivedAt: expect.any(String) });
    expect(classPage.parse(await (await api.classes.GET(get(admin), at())).json()).items).toEqual([]);
    const kept = await api.classes.GET(get(admin, "?archived=true"), at());
    expect(classPage.parse(await kept.json()).items).toMatchObject([{ id: made.id }]);
  });

  it("cannot be found by trying codes: after thirty attempts an hour none counts", async () => {
    const { admin } = await school();
    const { joinCode } = await makeClass(admin);
    const thief = await signUp();
    const statuses = [];
    for (let index = 0; index < 30; index += 1) statuses.push((await joinBy(thief, "ACDEFGHJ")).status);
    expect(new Set(statuses)).toEqual(new Set([404]));
    expect(await codeOf(joinBy(thief, joinCode))).toEqual([429, "too_many_attempts"]);
    expect((await joinBy(await signUp(), joinCode)).status).toBe(200);
  });

  it("of another organisation are not found", async () => {
    const [one, two] = [await school(), await school()];
    const made = await makeClass(one.admin);
    for (const answer of [
      () => api.class.GET(get(two.admin), at(made.id)),
      () => api.class.PATCH(post(two.admin, { name: "x" }, "PATCH"), at(made.id)),
      () => api.classMembers.GET(get(two.admin), at(made.id)),
      () => api.joinCode.POST(post(two.admin), at(made.id)),
    ])
      expect(await codeOf(answer())).toEqual([404, "not_found"]);
  });
});
