import { z } from "zod";
import { permissions } from "@/lib/kernel/actor";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of tokens (names as in RFC 6749) and API keys. Field problems are names that the interface translates. */

const hasNoNul = (text: string): boolean => !text.includes("\0");
const permission = z.enum(permissions);

/** A list, or names with spaces between them. */
const scope = z
  .union([
    z.array(permission).max(permissions.length),
    z
      .string()
      .max(2_000)
      .transform((text) => text.split(" ").filter((name) => name !== ""))
      .pipe(z.array(permission).max(permissions.length)),
  ])
  .transform((names) => [...new Set(names)])
  .optional()
  .describe("Permissions that the token is to have; without it all that may be had");

const secret = z.string().min(1).max(200);

export const tokenBody = z.discriminatedUnion("grant_type", [
  z.strictObject({
    grant_type: z.literal("password"),
    email: z.string().max(1024).refine(hasNoNul),
    password: z.string().max(4096),
    code: z.string().max(100).optional().describe("Of the authenticator app, or a recovery code"),
    organisation: z.uuid().optional().describe("The organisation to work in; by default one's own space"),
    scope,
  }),
  z.strictObject({ grant_type: z.literal("refresh_token"), refresh_token: secret, scope }),
  z.strictObject({
    grant_type: z.literal("client_credentials"),
    client_id: z.string().max(100).describe("The id of an API key, or its prefix"),
    client_secret: secret.describe("The API key"),
    scope,
  }),
]);
export type TokenBody = z.output<typeof tokenBody>;

export const tokenAnswer = z.object({
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  expires_in: z.int().describe("Seconds"),
  refresh_token: z.string().optional().describe("Good for one exchange; programs get none"),
  scope: z.string(),
});
export type TokenAnswer = z.infer<typeof tokenAnswer>;

export const logOutBody = z.strictObject({
  refresh_token: secret.optional().describe("Without it, the login of the Authorization header ends"),
});

export const keySet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal("OKP"),
      crv: z.literal("Ed25519"),
      x: z.string(),
      kid: z.string(),
      alg: z.literal("EdDSA"),
      use: z.literal("sig"),
    }),
  ),
});

const maxNameCharacters = 100;

/** A key's name is one line, which people read in a list. */
export const makeKeyBody = z.strictObject({
  name: z
    .string({ error: "key_name_missing" })
    .trim()
    .min(1, "key_name_missing")
    .max(maxNameCharacters, "name_too_long")
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "name_invalid"),
  scopes: z
    .array(permission, { error: "scopes_missing" })
    .min(1, "scopes_missing")
    .max(permissions.length)
    .transform((names) => [...new Set(names)]),
  expiresAt: z.iso
    .datetime({ error: "expiry_invalid" })
    .optional()
    .describe("At most a year ahead; without it the key lives until it is revoked"),
});
export type MakeKeyBody = z.input<typeof makeKeyBody>;

export const rotateKeyBody = z.strictObject({
  overlapSeconds: z
    .int()
    .min(0)
    .max(24 * 3600)
    .default(0)
    .describe("How long the present secret works beside the new one"),
});
export type RotateKeyBody = z.input<typeof rotateKeyBody>;

export const apiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(permission),
  owner: z.object({ id: z.uuid(), name: z.string().nullable() }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe("To the minute"),
  rotatedAt: z.iso.datetime().nullable(),
  previousExpiresAt: z.iso.datetime().nullable().describe("Until when the secret before works as well"),
});
export type ApiKey = z.infer<typeof apiKey>;

export const apiKeyPage = z.object({ items: z.array(apiKey), next: z.string().optional() });

export const newApiKey = z.object({ key: apiKey, secret: z.string().describe("Shown this once") });
export type NewApiKey = z.infer<typeof newApiKey>;

export const listKeysQuery = z.strictObject({
  of: z
    .enum(["me", "organisation"])
    .default("me")
    .describe("Those of everybody in the organisation are for its administrators"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListKeysQuery = z.input<typeof listKeysQuery>;

export const apiKeyId = z.object({ id: z.uuid() });
