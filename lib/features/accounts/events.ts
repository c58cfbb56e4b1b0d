import { z } from "zod";

/** Events carry references: never a token, never an address. */
export type AccountEventName =
  | "accounts/password-reset.requested"
  | "accounts/sign-up.requested"
  | "accounts/email-change.requested";

export const passwordResetRequested = z.object({ resetId: z.uuid() });
export type PasswordResetRequested = z.infer<typeof passwordResetRequested>;

export const signUpRequested = z.object({ signUpId: z.uuid() });
export type SignUpRequested = z.infer<typeof signUpRequested>;

export const emailChangeRequested = z.object({ changeId: z.uuid() });
export type EmailChangeRequested = z.infer<typeof emailChangeRequested>;
