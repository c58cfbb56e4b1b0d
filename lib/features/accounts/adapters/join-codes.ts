import { randomInt } from "node:crypto";
import { joinCodeAlphabet, joinCodeLength } from "../domain/join-code";
import type { JoinCodes } from "../organisation-ports";

/** Codes of which each is as likely as any other: 22 signs in 8 places, some 5 · 10¹⁰. */
export const joinCodes: JoinCodes = {
  make: () =>
    Array.from(
      { length: joinCodeLength },
      () => joinCodeAlphabet[randomInt(joinCodeAlphabet.length)] ?? "",
    ).join(""),
};
