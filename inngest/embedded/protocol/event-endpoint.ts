import { z } from "zod";
import type { DurableStore } from "../store/store";
import type { ApiRequest } from "./api-request";

const sentEvent = z.looseObject({
  id: z.string().nullish(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()).nullish(),
  ts: z.number().nullish(),
  user: z.record(z.string(), z.unknown()).nullish(),
  v: z.string().nullish(),
});
const sentEvents = z.union([z.array(sentEvent), sentEvent.transform((one) => [one])]);

/** `POST /e/:key`. The seed makes a repeated request the same events: the SDK sends it again on its own retries. */
export async function receiveEvents(
  { events }: DurableStore,
  request: Pick<ApiRequest, "headers" | "json">,
): Promise<Response> {
  const parsed = sentEvents.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ error: "not events", status: 400, ids: [] }, { status: 400 });
  const seed = request.headers.get("x-inngest-event-id-seed");
  const ids = await events.append(
    parsed.data.map((event, index) => ({
      key: event.id ?? (seed ? `${seed}#${index}` : undefined),
      name: event.name,
      data: event.data ?? {},
      ts: event.ts ?? undefined,
      user: event.user ?? undefined,
      v: event.v ?? undefined,
    })),
  );
  return Response.json({ ids, status: 200 });
}
