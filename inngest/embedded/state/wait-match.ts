import { requiredEqualities } from "../expressions/equality";
import { evaluate } from "../expressions/program";
import { shortened } from "../schedule/keys";
import type { StoredEvent } from "../store/store";
import type { AwaitedPath, WaitMatch } from "../store/transaction";

const anyEvent: WaitMatch = { path: "", value: "" };
const longestPath = 200;

/**
 * What an event must have to end a wait: where its condition holds only if a field of that event equals a text, a number, a
 * truth value or null that is known when the wait begins, that field and value. It only narrows down: the condition is asked
 * all the same.
 * @param own gives the event of the waiting run; it is asked only where the condition needs it
 */
export async function matchOf(
  condition: string | null,
  own: () => Promise<StoredEvent | null>,
): Promise<WaitMatch> {
  for (const [left, right] of condition === null ? [] : requiredEqualities(condition)) {
    const [awaited, known] = isAwaited(left) ? [left, right] : [right, left];
    if (!isAwaited(awaited) || isAwaited(known) || awaited.path.length > longestPath) continue;
    const value = "text" in known ? textOf(known.text) : await ownValue(known, own);
    if (value !== null) return { path: awaited.path, value };
  }
  return anyEvent;
}

type Side = ReturnType<typeof requiredEqualities>[number][number];

const isAwaited = (side: Side): side is Extract<Side, { path: string }> =>
  "variable" in side && side.variable === "async";

async function ownValue(
  { variable, path }: Extract<Side, { path: string }>,
  own: () => Promise<StoredEvent | null>,
): Promise<string | null> {
  const event = variable === "event" ? await own() : null;
  return event && valueAt(event, path);
}

/** What an event has at a path, as a text; null where that is an error, a list or a map, which are compared field by field. */
function valueAt(event: StoredEvent, path: string): string | null {
  const evaluated = evaluate(`event.${path}`, { event });
  return "value" in evaluated ? textOf(evaluated.value) : null;
}

/** Equal values have equal texts, others have different ones. */
const textOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null ? null : shortened(JSON.stringify(value));

/** The matches of waits that one of these events may end. */
export function matchesOf(
  awaited: AwaitedPath[],
  events: StoredEvent[],
): (WaitMatch & { eventName: string })[] {
  return awaited.flatMap(({ eventName, path }) => {
    if (path === "") return [{ eventName, ...anyEvent }];
    const named = events.filter(({ name }) => name === eventName);
    const values = new Set(named.map((event) => valueAt(event, path)));
    return [...values].flatMap((value) => (value === null ? [] : [{ eventName, path, value }]));
  });
}
