import { z } from "zod";

/** Events carry references: never a token, never an address. */
export type AccountEventName = "accounts/password-reset.requested";

export const passwordResetRequested = z.object({ resetId: z.uuid() });
export type PasswordResetRequested = z.infer<typeof passwordResetRequested>;
