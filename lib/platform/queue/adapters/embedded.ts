import type { EmbeddedEngine } from "@/inngest/embedded/api";
import type { EventQueue } from "../port";

/** Events into the embedded runner's tables. */
export const makeEmbeddedQueue = (engine: Pick<EmbeddedEngine, "sendEvents">): EventQueue => ({
  async send(events) {
    await engine.sendEvents(events);
  },
});
