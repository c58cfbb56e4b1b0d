import { z } from "zod";

/** Events carry references: never a token, never an address. */
export type AccountEventName =
  | "accounts/password-reset.requested"
  | "accounts/sign-up.requested"
  | "accounts/email-change.requested"
  | "accounts/invitation.requested"
  | "accounts/security-notice.requested";

export const passwordResetRequested = z.object({ resetId: z.uuid() });
export type PasswordResetRequested = z.infer<typeof passwordResetRequested>;

export const signUpRequested = z.object({ signUpId: z.uuid() });
export type SignUpRequested = z.infer<typeof signUpRequested>;

export const emailChangeRequested = z.object({ changeId: z.uuid() });
export type EmailChangeRequested = z.infer<typeof emailChangeRequested>;

/** `mailId` tells one mail of an invitation from the next. */
export const invitationRequested = z.object({ invitationId: z.uuid(), mailId: z.uuid() });
export type InvitationRequested = z.infer<typeof invitationRequested>;

/** What a person is told of by mail, in case it was not they. */
export const noticeKinds = [
  "new-sign-in",
  "password-changed",
  "second-factor-disabled",
  "sign-in-linked",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** From where it was done is in no row that lasts, so the event carries it. */
export const securityNoticeRequested = z.object({
  noticeId: z.uuid(),
  userId: z.uuid(),
  kind: z.enum(noticeKinds),
  at: z.iso.datetime(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type SecurityNoticeRequested = z.infer<typeof securityNoticeRequested>;
