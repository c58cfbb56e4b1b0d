import type { FunctionDefinition } from "../store/function-definition";
import type { Claim, RunState } from "../store/store";
import { type Answer, readAnswer } from "./answer";
import { callRequest } from "./call";
import type { Handler } from "./sync";

export type CallerOptions = {
  handler: Handler;
  signingKey: string;
  definitions: ReadonlyMap<string, FunctionDefinition>;
  /** Milliseconds since 1970, to date signatures. */
  now(): number;
};

/** Calls functions in the SDK's protocol. @returns a caller that throws when there is no answer to believe */
export const protocolCaller =
  ({ handler, signingKey, definitions, now }: CallerOptions) =>
  async (claim: Claim, run: RunState): Promise<Answer> => {
    const definition = definitions.get(run.functionId);
    if (!definition) throw new Error(`This worker does not serve the function "${run.functionId}".`);
    const request = callRequest(definition, claim, run, { key: signingKey, now: now() });
    const response = await handler(request);
    return readAnswer(response, { key: signingKey, now: now() });
  };
