import { expect, test } from "vitest";
import { permissions } from "@/lib/kernel/actor";
import en from "@/messages/en.json";
import { scopeGroups, scopeTerm } from "./scope-groups";

test("scopes are grouped by what they are about, in their order, and without what no key may do", () => {
  expect(scopeGroups(new Set(["analyses.read", "keys.read", "analyses.write", "keys.write"]))).toEqual([
    { group: "analyses", scopes: ["analyses.read", "analyses.write"] },
    { group: "keys", scopes: ["keys.read"] },
  ]);
  expect(scopeGroups(new Set(["keys.write"]))).toEqual([]);
});

test("every permission has its words", () => {
  const missing = permissions.filter((scope) => !Object.hasOwn(en.permissions, scopeTerm(scope)));
  expect(missing).toEqual([]);
  const groups = scopeGroups(new Set(permissions)).map(({ group }) => group);
  expect(groups.filter((group) => !Object.hasOwn(en.permissionGroups, group))).toEqual([]);
});
