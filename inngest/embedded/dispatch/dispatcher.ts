import { maxClaims } from "../limits";
import { readAnswer } from "../protocol/answer";
import { callRequest } from "../protocol/call";
import { deathError } from "../protocol/errors";
import type { Handler } from "../protocol/sync";
import type { FunctionDefinition } from "../store/function-definition";
import type { Outcome } from "../store/outcome";
import type { Claim, DurableStore, RunState } from "../store/store";
import type { Backoff } from "./backoff";
import { decide, decideUnanswered } from "./decide";
import { persistently } from "./persistently";

export type DispatcherOptions = {
  store: DurableStore;
  handler: Handler;
  signingKey: string;
  definitions: ReadonlyMap<string, FunctionDefinition>;
  backoff: Backoff;
  callTimeoutMs: number;
};

/** How long an answer is held while the database cannot be reached. Later, the lease has long been someone else's. */
const patienceMs = 120_000;

/**
 * Carries one leased job through: load the run, call the handler, decide, settle. Whatever is lost on the way (this
 * process, the lease, the database for long) leaves the job to be leased again.
 */
export async function dispatch(options: DispatcherOptions, claim: Claim): Promise<"accepted" | "stale"> {
  const { state } = options.store;
  const settle = (outcome: Outcome) => persistently(() => state.settle(claim, outcome), patienceMs);
  if (
    claim.claims > maxClaims &&
    !(await persistently(() => options.store.queue.pardon(claim), patienceMs))
  ) {
    return settle({ kind: "failed", recorded: [], error: deathError(maxClaims) });
  }
  const run = await persistently(() => state.load(claim), patienceMs);
  if (!run) return "stale";
  return settle(await call(options, claim, run));
}

async function call(options: DispatcherOptions, claim: Claim, run: RunState): Promise<Outcome> {
  const context = {
    functionId: run.functionId,
    attempt: claim.attempt,
    maxAttempts: run.maxAttempts,
    backoff: options.backoff,
  };
  try {
    const definition = options.definitions.get(run.functionId);
    if (!definition) throw new Error(`This worker does not serve the function "${run.functionId}".`);
    const request = callRequest(definition, claim, run, { key: options.signingKey, now: Date.now() });
    const response = await within(options.handler(request), options.callTimeoutMs);
    return decide(await readAnswer(response, { key: options.signingKey, now: Date.now() }), context);
  } catch (error) {
    return decideUnanswered(error, context);
  }
}

/** Waits for `work` for so long at most. It goes on behind, but its checkpoints and its result are refused. */
async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The call took longer than ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
