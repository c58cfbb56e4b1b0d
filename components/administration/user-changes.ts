/** What can be done to a user's account, one thing at a time, each with its reason. */
export const userChanges = [
  "makeAdmin",
  "makeUser",
  "disable",
  "enable",
  "resetFactor",
  "clearLockouts",
] as const;
export type UserChangeName = (typeof userChanges)[number];
