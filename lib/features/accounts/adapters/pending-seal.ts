import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { pendingSeconds } from "../domain/pending-sign-in";
import type { PendingSeal } from "../identity-ports";

/** Apart from sessions: neither is ever taken for the other. */
const salt = "sign-in at a provider";

const identity = z.object({
  provider: z.string(),
  issuer: z.string(),
  subject: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
});
const linker = { userId: z.uuid(), sessionId: z.uuid() };
const common = { expiresAt: z.number(), next: z.string() };
const pending = z.discriminatedUnion("stage", [
  z.object({ stage: z.literal("allowed"), ...linker, ...common }),
  z.object({
    stage: z.literal("asked"),
    provider: z.string(),
    secrets: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
    linker: z.object(linker).optional(),
    ...common,
  }),
  z.object({ stage: z.literal("known"), userId: z.uuid(), ...common }),
  z.object({ stage: z.literal("unlinked"), identity, ...common }),
]);

/** Encrypted as sessions are (AES-256-GCM by HKDF from the installation's secret), under a key of its own. */
export function makePendingSeal(secret: () => string): PendingSeal {
  return {
    seal: (value) => encode({ token: { pending: value }, secret: secret(), salt, maxAge: pendingSeconds }),
    open: async (sealed) => {
      try {
        const token = await decode({ token: sealed, secret: secret(), salt });
        return pending.parse(token?.pending);
      } catch {
        return null;
      }
    },
  };
}
