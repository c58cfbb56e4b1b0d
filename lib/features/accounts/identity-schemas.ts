import { z } from "zod";

/** Wire contracts of sign-ins at other providers. */

/** A provider that people can sign in with. */
const providerChoice = z.object({ id: z.string(), name: z.string() });
export type ProviderChoice = z.infer<typeof providerChoice>;

/** A linked sign-in as its owner sees it. */
const linkedSignIn = z.object({
  id: z.uuid(),
  providerName: z.string(),
  email: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type LinkedSignIn = z.infer<typeof linkedSignIn>;

/** The ways into an account: whether it has a password, what is linked, and what can be. */
const waysIn = z.object({
  hasPassword: z.boolean(),
  linked: z.array(linkedSignIn),
  providers: z.array(providerChoice),
});
export type WaysIn = z.infer<typeof waysIn>;

export const linkAccountBody = z.object({ password: z.string().max(4096), code: z.string().max(100) });
export type LinkAccountBody = z.infer<typeof linkAccountBody>;
