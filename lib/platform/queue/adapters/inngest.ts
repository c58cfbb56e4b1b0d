import { inngest } from "@/inngest/client";
import type { DurableEvent, EventQueue } from "../port";

/** Events to an Inngest server, through its SDK's client. */
export const makeInngestQueue = (): EventQueue => ({
  async send(events) {
    await inngest.send(events);
  },
});

/** Sends one event. @returns the id that the server gave it */
export async function sendThroughInngest(event: DurableEvent): Promise<string> {
  const { ids } = await inngest.send(event);
  return ids[0] ?? "";
}
