import { expect, test } from "vitest";
import { type Permission, type Proof, permissions } from "@/lib/kernel/actor";
import { missingFrom, readScope, restrict, writeScope } from "./scopes";

const proof: Proof = { kind: "key", id: "k", address: "::1", userAgent: "tests" };
const actorWith = (held: readonly Permission[], platform = false) => ({
  ...{ userId: "u", organisationId: "o", platform },
  permissions: new Set(held),
});

test("a scope claim reads as it was written, and an unknown name as nothing", () => {
  expect(readScope(writeScope(permissions))).toEqual(permissions);
  expect(readScope("analyses.read  constructor __proto__ analyses.rule")).toEqual(["analyses.read"]);
  expect(readScope("")).toEqual([]);
});

test("a token may do what its scopes name and its owner may now, and no more", () => {
  const actor = actorWith(["analyses.read", "account.write"]);
  const restricted = restrict(actor, ["analyses.read", "members.write"], proof);
  expect([...restricted.permissions]).toEqual(["analyses.read"]);
  expect(restricted.proof).toBe(proof);
  expect(missingFrom(actor.permissions, ["analyses.read", "members.write"])).toEqual(["members.write"]);
});

test("an administrator's token crosses organisations only with a scope that does", () => {
  const admin = actorWith(["analyses.read", "runs.read"], true);
  expect(restrict(admin, ["analyses.read"], proof).platform).toBe(false);
  expect(restrict(admin, ["analyses.read", "runs.read"], proof).platform).toBe(true);
  expect(restrict(actorWith(["analyses.read"]), ["runs.read"], proof).platform).toBe(false);
});
