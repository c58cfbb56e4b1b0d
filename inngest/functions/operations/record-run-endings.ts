import { z } from "zod";
import { inngest } from "@/inngest/client";
import { runEndingsId } from "@/inngest/run-recorder";
import { recordRunEnding } from "@/lib/composition/run-recorder";

/** What an Inngest server tells of a run that it ended. */
const ending = z.object({
  run_id: z.string(),
  error: z.object({ message: z.string() }).optional(),
});

/**
 * Writes down the endings that no call of the function sees: a run that was cancelled on the server, by hand or by one of
 * its rules, and one that the server gave up because nobody answered it. Without this they would look as if they ran on.
 */
export const recordRunEndings = inngest.createFunction(
  {
    id: runEndingsId,
    retries: 4,
    triggers: [
      // Its own failure starts it not again: with the database down there would be no end of it.
      { event: "inngest/function.failed", if: `event.data.function_id != "elysia-${runEndingsId}"` },
      { event: "inngest/function.cancelled" },
    ],
  },
  async ({ event }) => {
    const { run_id: runId, error } = ending.parse(event.data);
    await recordRunEnding(
      runId,
      event.name === "inngest/function.cancelled"
        ? { status: "cancelled" }
        : { status: "failed", error: error?.message },
    );
  },
);
