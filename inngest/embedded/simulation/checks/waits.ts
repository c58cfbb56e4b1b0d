import type { KnownEvent, KnownWait } from "../history";
import { clockStepMs, longestDelayMs } from "../ledger";
import { type Evidence, isBefore } from "./evidence";

/**
 * A wait is answered by an event that came in its time and that it is for, and by none that came after another one had been
 * routed; it ends without one only when none came. A run that an event ends has such an event, and ends soon after it.
 */
export function judgeWaits(evidence: Evidence): void {
  const { ledger } = evidence;
  for (const wait of ledger.history.waits) {
    const problem = wait.kind === "step" ? stepProblem(evidence, wait) : cancelProblem(evidence, wait);
    if (problem) ledger.violated(`${wait.kind} ${wait.stepId} of run ${wait.runId} ${problem}`);
  }
}

/** Events that a wait is for, whenever they came. */
function fitting({ ledger }: Evidence, wait: KnownWait): KnownEvent[] {
  const own = ledger.history.events.get(ledger.runs.get(wait.runId)?.eventId ?? "");
  return ledger.history.named(wait.eventName).filter(({ key }) => !wait.isKeyed || key === own?.key);
}

const mayCount = ({ began, until }: KnownWait, { stored }: KnownEvent): boolean =>
  stored.to >= began.from - clockStepMs && stored.from <= until.to + clockStepMs;
const mustCount = ({ began, until }: KnownWait, { stored }: KnownEvent): boolean =>
  stored.from > began.to && stored.to < until.from;

function stepProblem(evidence: Evidence, wait: KnownWait): string | null {
  const ended = evidence.ledger.runs.get(wait.runId)?.steps.get(wait.stepId);
  if (!ended) return null;
  const events = fitting(evidence, wait);
  const answer: { data: { order: string } } | null = JSON.parse(ended.output ?? "null");
  if (answer === null) {
    if (ended.at < wait.until.from - clockStepMs) return "ended before its time";
    const missed = events.find((event) => mustCount(wait, event));
    return missed ? `missed ${missed.order}` : null;
  }
  const known = events.find(({ order }) => order === answer.data.order);
  if (!known) return `was answered by ${answer.data.order}, which it is not for`;
  if (!mayCount(wait, known)) return `was answered by ${known.order}, which did not come in its time`;
  const first = events.find(
    (event) => mustCount(wait, event) && event.routed && isBefore(event.routed, known.stored),
  );
  return first ? `was answered by ${known.order}, though ${first.order} came before` : null;
}

function cancelProblem(evidence: Evidence, wait: KnownWait): string | null {
  const run = evidence.ledger.runs.get(wait.runId);
  const endedAt = run?.endedAt;
  if (!run || endedAt === null || endedAt === undefined || evidence.client.cancelled.has(run.id)) return null;
  const events = fitting(evidence, wait);
  if (run.end?.status === "cancelled")
    return events.some((event) => mayCount(wait, event) && event.stored.from <= endedAt)
      ? null
      : "ended it without an event";
  const missed = events.find((event) => mustCount(wait, event) && event.stored.to + longestDelayMs < endedAt);
  return missed ? `missed ${missed.order}` : null;
}
