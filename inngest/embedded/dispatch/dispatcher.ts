import { maxClaims } from "../limits";
import type { Answer } from "../protocol/answer";
import { deathError } from "../protocol/errors";
import type { Outcome } from "../store/outcome";
import type { Claim, DurableStore, RunState } from "../store/store";
import type { Backoff } from "./backoff";
import { decide, decideUnanswered } from "./decide";
import { persistently } from "./persistently";
import { type Runtime, within } from "./runtime";

/** Calls a function: to discover what comes next, or to run one planned step. @throws when it did not answer */
export type FunctionCaller = (claim: Claim, run: RunState) => Promise<Answer>;

export type DispatcherOptions = {
  store: DurableStore;
  call: FunctionCaller;
  backoff: Backoff;
  callTimeoutMs: number;
  runtime: Runtime;
};

/** How long an answer is held while the database cannot be reached. Later, the lease has long been someone else's. */
const patienceMs = 120_000;

/**
 * Carries one leased job through: load the run, call the handler, decide, settle. Whatever is lost on the way (this
 * process, the lease, the database for long) leaves the job to be leased again.
 */
export async function dispatch(options: DispatcherOptions, claim: Claim): Promise<"accepted" | "stale"> {
  const { state, queue } = options.store;
  const reach = <T>(work: () => Promise<T>) => persistently(work, patienceMs, options.runtime);
  const settle = (outcome: Outcome) => reach(() => state.settle(claim, outcome));
  if (claim.claims > maxClaims && !(await reach(() => queue.pardon(claim)))) {
    return settle({ kind: "failed", recorded: [], error: deathError(maxClaims) });
  }
  const run = await reach(() => state.load(claim));
  if (!run) return "stale";
  return settle(await outcomeOf(options, claim, run));
}

async function outcomeOf(options: DispatcherOptions, claim: Claim, run: RunState): Promise<Outcome> {
  const { runtime, callTimeoutMs, backoff } = options;
  const { functionId, maxAttempts } = run;
  const context = { functionId, attempt: claim.attempt, maxAttempts, backoff };
  try {
    const answer = await within(runtime, options.call(claim, run), callTimeoutMs, () => {
      throw new Error(`The call took longer than ${callTimeoutMs} ms.`);
    });
    const outcome = decide(answer, context);
    const isDiscovery = claim.stepId === null;
    return outcome.kind === "advanced" && isDiscovery && run.isAccompanied
      ? { ...outcome, knownSteps: run.steps.length }
      : outcome;
  } catch (error) {
    return decideUnanswered(error, context);
  }
}
