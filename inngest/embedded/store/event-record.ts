/** An event as it is kept: its JSON, and when the store received it (milliseconds since 1970, by the store's clock). */
export type EventRecord = { body: string; receivedMs: number };
