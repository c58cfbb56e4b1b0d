import { randomInt } from "node:crypto";
import type { TokenAnswer } from "@/lib/features/access/schemas";
import { tokenAnswer } from "@/lib/features/access/schemas";
import { withPeer } from "@/lib/http/peer-address";
import { problem } from "@/lib/http/problem";
import { at } from "./start-api";

type Handler = (request: Request, context: ReturnType<typeof at>) => Promise<Response>;

/** The password of everybody whom `startApi` signs up. */
export const password = "três tigres tristes";

/** An address that nobody else has: limits by address do not tell these apart from another test's. */
export const anyAddress = (): string => `198.18.${randomInt(256)}.${randomInt(256)}`;

/** Sends JSON, from an address of its own. */
export const send = (
  handler: Handler,
  body: unknown,
  headers: Record<string, string> = {},
  address = anyAddress(),
) =>
  withPeer(address, () =>
    handler(
      new Request("http://localhost:3000/", {
        method: "POST",
        headers: { "Content-Type": "application/json", host: "localhost:3000", ...headers },
        body: JSON.stringify(body),
      }),
      at(),
    ),
  );

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** A request with a bearer token and no cookie. */
export const withBearer = (
  token: string,
  method = "GET",
  body?: unknown,
  more: Record<string, string> = {},
) =>
  new Request("http://localhost:3000/", {
    method,
    headers: { host: "localhost:3000", ...bearer(token), "Content-Type": "application/json", ...more },
    body: body === undefined ? null : JSON.stringify(body),
  });

export const tokensOf = async (response: Response): Promise<TokenAnswer> =>
  tokenAnswer.parse(await response.json());

export const codeOf = async (response: Response): Promise<string> =>
  problem.parse(await response.json()).code;

export const statusAndCode = async (response: Response): Promise<[number, string]> => [
  response.status,
  await codeOf(response),
];
