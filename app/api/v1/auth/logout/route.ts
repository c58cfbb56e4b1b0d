import { access } from "@/lib/composition/access";
import { bearerOf } from "@/lib/composition/authenticate-request";
import { callerOf } from "@/lib/composition/caller";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { logOutBody } from "@/lib/features/access/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/auth/logout",
  operationId: "logOut",
  summary: "End a login",
  description:
    "All tokens of the login are worth nothing at once. It is named by a refresh token, or by the access token of the " +
    "Authorization header. A login that has ended already stays so.",
  tags: ["Access"],
  auth: "public",
  limit: "tokens",
  headers: {
    Authorization: {
      description: "`Bearer` and an access token",
      schema: logOutBody.shape.refresh_token.unwrap(),
    },
  },
  body: logOutBody,
  bodyType: "fields",
  maxBodyBytes: 16_384,
  responses: { 204: { description: "Ended" } },
  errors: ["invalid_token"],
  handler: async ({ body: { refresh_token: refreshToken }, request, reply }) => {
    const shown =
      refreshToken === undefined
        ? { accessToken: bearerOf(request.headers.get("authorization")) }
        : { refreshToken };
    await access().logOut(shown, callerOf(request.headers));
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
