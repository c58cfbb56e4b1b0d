import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { PendingSignIn } from "../identity-ports";
import { makePendingSeal } from "./pending-seal";
import { decodeSession, encodeSession } from "./session-token";

const secret = "a secret of more than thirty-two characters";
const seal = makePendingSeal(() => secret);
const common = { expiresAt: 1, next: "/search?q=a" };
const pending: PendingSignIn[] = [
  { stage: "allowed", userId: newId(), sessionId: newId(), ...common },
  { stage: "asked", provider: "oidc", secrets: { state: "s", nonce: "n", verifier: "v" }, ...common },
  { stage: "known", userId: newId(), ...common },
  {
    stage: "unlinked",
    identity: {
      ...{ provider: "p", issuer: "i", subject: "s", email: "e@e" },
      emailVerified: true,
      name: null,
    },
    ...common,
  },
];

test.each(pending)("what is pending ($stage) comes back as it was, and cannot be read", async (one) => {
  const sealed = await seal.seal(one);
  expect(await seal.open(sealed)).toEqual(one);
  for (const part of sealed.split("."))
    expect(Buffer.from(part, "base64url").toString()).not.toContain(one.stage);
});

test("what is changed, of another installation, or a session is nothing, and a session is never made of it", async () => {
  const sealed = await seal.seal({ stage: "known", userId: newId(), ...common });
  const session = await encodeSession({ userId: newId(), sessionId: newId() }, secret);
  for (const bad of ["", "x", `${sealed.slice(0, -4)}AAAA`, session]) expect(await seal.open(bad)).toBeNull();
  expect(await makePendingSeal(() => `another ${secret}`).open(sealed)).toBeNull();
  expect(await decodeSession(sealed, secret)).toBeNull();
});
