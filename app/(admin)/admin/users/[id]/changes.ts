import type { UserChangeName } from "@/components/administration/user-changes";
import type { ChangeUserBody, UserDetail } from "@/lib/features/accounts/admin-schemas";

/** What each choice of the form changes. */
export const changesByName: Record<UserChangeName, Omit<ChangeUserBody, "reason">> = {
  makeAdmin: { platformRole: "admin" },
  makeUser: { platformRole: "user" },
  disable: { disabled: true },
  enable: { disabled: false },
  resetFactor: { secondFactor: null },
  clearLockouts: { lockouts: 0 },
};

/** The changes that make sense as an account stands. */
export const sensibleChanges = (user: UserDetail): UserChangeName[] => [
  user.platformRole === "admin" ? "makeUser" : "makeAdmin",
  user.disabledAt ? "enable" : "disable",
  ...(user.secondFactor ? (["resetFactor"] as const) : []),
  ...(user.lockouts > 0 ? (["clearLockouts"] as const) : []),
];
