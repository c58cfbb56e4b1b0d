import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { locales } from "./domain/locale";
import { passwordProblems } from "./domain/password-policy";

/**
 * Wire contracts of accounts. The message of an invalid field is one of `accountFieldProblems`, which the interface
 * translates.
 */

const maxNameCharacters = 100;
const maxEmailCharacters = 254;
/** Beyond any password the policy admits, in UTF-16 units: what is longer is refused before it is looked at. */
const maxPasswordUnits = 1024;

export const accountFieldProblems = [
  "name_missing",
  "name_too_long",
  "name_invalid",
  "email_invalid",
  "locale_invalid",
  "token_invalid",
  "password_wrong",
  "code_wrong",
  "query_invalid",
  "reason_missing",
  "quota_invalid",
  "title_missing",
  "role_invalid",
  "class_unknown",
  "member_unknown",
  "join_code_invalid",
  ...passwordProblems,
] as const;
export type AccountFieldProblem = (typeof accountFieldProblems)[number];
export const problem = (name: AccountFieldProblem): AccountFieldProblem => name;

export const localeSchema = z.enum(locales, { error: problem("locale_invalid") });

export const email = z
  .string({ error: problem("email_invalid") })
  .trim()
  .max(maxEmailCharacters, problem("email_invalid"))
  .pipe(z.email({ error: problem("email_invalid") }));

const password = z
  .string({ error: problem("password_too_short") })
  .max(maxPasswordUnits, problem("password_too_long"));

/** One line: a name stands in mails and headings. */
export const name = z
  .string({ error: problem("name_missing") })
  .trim()
  .min(1, problem("name_missing"))
  .max(maxNameCharacters, problem("name_too_long"))
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, problem("name_invalid"));

export const signUpBody = z.object({ name, email, password, locale: localeSchema });
export type SignUpBody = z.infer<typeof signUpBody>;

/** Postgres keeps no NUL in a text. */
export const hasNoNul = (text: string): boolean => !text.includes("\0");

export const logInBody = z.object({
  email: z.string().max(1024).refine(hasNoNul),
  password: z.string().max(4096),
  code: z.string().max(100).optional(),
});
export type LogInBody = z.infer<typeof logInBody>;

export const requestPasswordResetBody = z.object({ email });
export type RequestPasswordResetBody = z.infer<typeof requestPasswordResetBody>;

export const token = z
  .string({ error: problem("token_invalid") })
  .min(1, problem("token_invalid"))
  .max(200, problem("token_invalid"));

export const confirmSignUpBody = z.object({ token, password: z.string().max(4096) });
export type ConfirmSignUpBody = z.infer<typeof confirmSignUpBody>;

export const resetPasswordBody = z.object({ token, password });
export type ResetPasswordBody = z.infer<typeof resetPasswordBody>;

/** `current` is looked at, not judged: it may be of a time when other passwords were admitted. */
export const changePasswordBody = z.object({ current: z.string().max(4096), password });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const changeEmailBody = z.object({ email, password: z.string().max(4096) });
export type ChangeEmailBody = z.infer<typeof changeEmailBody>;

export const confirmEmailBody = z.object({ token });
export type ConfirmEmailBody = z.infer<typeof confirmEmailBody>;

/** Why an administrator does it: it stands in the audit log. */
export const reason = z
  .string({ error: problem("reason_missing") })
  .trim()
  .min(5, problem("reason_missing"))
  .max(500, problem("reason_missing"))
  .regex(/^[^\p{Cc}]*$/u, problem("reason_missing"));

export const codeBody = z.string().max(100, problem("code_wrong"));

export const disableSecondFactorBody = z.object({ password: z.string().max(4096), code: codeBody });
export type DisableSecondFactorBody = z.infer<typeof disableSecondFactorBody>;

export const cursor = z.string().max(200).optional();
export const limit = z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize);

export const listUsersQuery = z.object({
  query: z
    .string()
    .trim()
    .max(maxEmailCharacters, problem("query_invalid"))
    .refine(hasNoNul, problem("query_invalid"))
    .optional(),
  cursor,
  limit,
});
export type ListUsersQuery = z.infer<typeof listUsersQuery>;

export const listSessionsQuery = z.object({ cursor, limit });
export type ListSessionsQuery = z.infer<typeof listSessionsQuery>;

/** A live session as its owner sees it. `current` is the one that asks, `support` an administrator's in their name. */
const sessionSummary = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  address: z.string(),
  userAgent: z.string(),
  current: z.boolean(),
  support: z.boolean(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

export const platformRole = z.enum(["user", "admin"]);

/** A user as the administrators' list shows one. */
export const userSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  locale: localeSchema,
  platformRole,
  createdAt: z.iso.datetime(),
});
export type UserSummary = z.infer<typeof userSummary>;

/** The signed-in person, as every page may show. */
const profile = z.object({ name: z.string(), email: z.string(), locale: localeSchema, platformRole });
export type Profile = z.infer<typeof profile>;
