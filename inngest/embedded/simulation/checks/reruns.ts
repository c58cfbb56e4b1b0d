import { scriptOf } from "../scripts/all";
import type { Evidence } from "./evidence";

/** A run that was run again once is so once, as the run that was told, and ends as its function does. */
export function judgeReruns({ ledger, client }: Evidence): void {
  for (const [runId, told] of client.repeated) {
    const again = [...ledger.runs.values()].filter(({ rerunOf }) => rerunOf === runId);
    const [only] = again;
    if (!only || again.length > 1)
      ledger.violated(`run ${runId} was run again ${again.length} times instead of once`);
    else if (told !== null && told !== only.id)
      ledger.violated(`run ${told} was told to be run ${runId} again`);
    else if (
      !client.cancelled.has(only.id) &&
      !endsOf(only.functionId).includes(only.end?.status ?? "cancelled")
    )
      ledger.violated(
        `run ${only.id}, which repeats ${runId}, ended as ${only.end?.status}: ${only.end?.error}`,
      );
  }
}

const endsOf = (functionId: string) => scriptOf.get(functionId)?.ends ?? [];
