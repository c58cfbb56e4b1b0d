import { expect, test } from "vitest";
import type { PlatformRole, Role } from "./roles";
import { permissionTable, toActor } from "./roles";

const actor = (role: Role, platformRole: PlatformRole = "user") =>
  toActor({ id: "u", organisationId: "o", role, platformRole });

test.each([
  ["student", "classes.read", "classes.write"],
  ["student", "analyses.write", "members.read"],
  ["teacher", "classes.write", "members.write"],
  ["developer", "keys.write", "classes.read"],
  ["organiser", "members.write", "organisation.write"],
  ["organisation_admin", "audit.read", "users.read"],
  ["owner", "keys.write", "members.write"],
] as const)("a %s may %s and may not %s", (role, may, mayNot) => {
  const { permissions, platform } = actor(role);
  expect(permissions.has(may)).toBe(true);
  expect(permissions.has(mayNot)).toBe(false);
  expect(platform).toBe(false);
});

test("the platform's administrator keeps what the membership may, and crosses organisations", () => {
  const { permissions, platform } = actor("student", "admin");
  expect(platform).toBe(true);
  expect([...actor("student").permissions].every((one) => permissions.has(one))).toBe(true);
  expect(permissions.has("runs.control")).toBe(true);
  expect(permissions.has("members.write")).toBe(false);
});

test.each(permissionTable.filter(({ role }) => role !== "admin"))(
  "an administrator in the name of a $role reads, and does nothing else",
  ({ role }) => {
    const proof = { kind: "session", id: "s", address: "::1", userAgent: "", impersonatorId: "i" } as const;
    const member = { id: "u", organisationId: "o", role: role as Role };
    for (const platformRole of ["user", "admin"] as const) {
      const { permissions, platform } = toActor({ ...member, platformRole }, proof);
      expect(platform).toBe(false);
      expect([...permissions]).toContain("analyses.read");
      expect([...permissions].filter((one) => !/\.(read|review)$/.test(one))).toEqual([]);
      for (const never of ["account.read", "users.read", "runs.read", "organisations.read"] as const)
        expect(permissions.has(never)).toBe(false);
    }
  },
);
