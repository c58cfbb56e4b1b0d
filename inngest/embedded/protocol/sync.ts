import { z } from "zod";
import type { FunctionDefinition } from "../store/function-definition";
import { readAnswer } from "./answer";
import { syncRequest } from "./call";
import { parseFunctionConfigs } from "./function-config";

/** The web-standard handler that the SDK's `serve` gives. */
export type Handler = (request: Request) => Promise<Response>;

const registration = z.looseObject({ app_id: z.string(), functions: z.array(z.unknown()) });

/** The path at which functions are served, here and over HTTP. */
export const servePath = "/api/inngest";

/**
 * Asks a handler for its functions.
 * @throws UnsupportedFunctionError when one of them uses what the embedded runner does not do
 * @throws Error when the handler refuses the signing key or does not answer in band
 */
export async function readFunctions(
  handler: Handler,
  signingKey: string,
): Promise<{ appId: string; definitions: FunctionDefinition[] }> {
  const signing = { key: signingKey, now: Date.now() };
  const response = await handler(syncRequest(servePath, signing));
  const inBand = response.headers.get("x-inngest-sync-kind") === "in_band";
  const answer = await readAnswer(response, signing);
  if (answer.status !== 200 || !inBand) {
    throw new Error(
      `The functions could not be synced: the handler answered ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  }
  const parsed = registration.parse(answer.body);
  return { appId: parsed.app_id, definitions: parseFunctionConfigs(parsed.app_id, parsed.functions) };
}
