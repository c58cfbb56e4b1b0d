import { expect, it } from "vitest";
import { type Actor, permissions, requirePermission, requirePlatform, systemActor } from "./actor";
import { isId, newId } from "./ids";

const actor = (held: Actor["permissions"], platform = false): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: held,
  platform,
});
const forbidden = expect.objectContaining({ code: "forbidden" });

it.each(permissions)("%s is had by whom it was given, and by no other", (permission) => {
  const others = new Set(permissions.filter((other) => other !== permission));
  expect(() => requirePermission(actor(new Set([permission])), permission)).not.toThrow();
  expect(() => requirePermission(actor(others), permission)).toThrowError(forbidden);
  expect(() => requirePermission(actor(others, true), permission)).toThrowError(forbidden);
});

it("belongs to the platform only who is said to", () => {
  expect(() => requirePlatform(actor(new Set(permissions)))).toThrowError(forbidden);
  expect(() => requirePlatform(actor(new Set(), true))).not.toThrow();
});

it("lets the system work for one organisation with every permission", () => {
  const organisationId = newId();
  const system = systemActor(organisationId);
  expect(system.organisationId).toBe(organisationId);
  expect(isId(system.userId)).toBe(true);
  expect(() => requirePlatform(system)).not.toThrow();
  for (const permission of permissions) expect(() => requirePermission(system, permission)).not.toThrow();
});
