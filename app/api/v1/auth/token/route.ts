import { access } from "@/lib/composition/access";
import { callerOf } from "@/lib/composition/caller";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { tokenAnswer, tokenBody } from "@/lib/features/access/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/auth/token",
  operationId: "createToken",
  summary: "Get an access token",
  description:
    "For a password (and a code, where the account asks for one), a refresh token, or the API key of a program. The " +
    "access token is good for ten minutes, as `Authorization: Bearer …`. Each refresh token is good for one exchange: " +
    "using an old one again ends the login, save for ten seconds after the exchange, for an answer that got lost. A " +
    "login by password ends after 90 days, or 30 without a refresh.",
  tags: ["Access"],
  auth: "public",
  limit: "tokens",
  body: tokenBody,
  bodyType: "fields",
  maxBodyBytes: 16_384,
  responses: { 200: { description: "The tokens", schema: tokenAnswer } },
  errors: [
    "invalid_token",
    "wrong_credentials",
    "code_required",
    "wrong_code",
    "account_disabled",
    "too_many_attempts",
    "not_found",
  ],
  handler: async ({ body, request, reply }) =>
    reply(200, { body: await access().issueTokens(body, callerOf(request.headers)) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
