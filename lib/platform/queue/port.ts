/** An event for the durable functions. `id` deduplicates: the same id starts each function once. */
export type DurableEvent = { id: string; name: string; data: Record<string, unknown> };

/** Hands events to the engine that runs the durable functions. Resolves when the engine has them durably. */
export type EventQueue = { send(events: DurableEvent[]): Promise<void> };
