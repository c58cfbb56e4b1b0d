import { z } from "zod";
import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { log } from "@/lib/composition/log";
import { type AnalysisEvent, analysisId } from "@/lib/features/analyses/schemas";
import { eventStream, eventStreamHeaders, type ServerSentEvent } from "@/lib/http/event-stream";
import { parseInput } from "@/lib/http/parse";
import { shutdownSignal } from "@/lib/http/shutdown";

const sequence = z.coerce.number().int().min(0).max(1_000_000);
const lastEventId = z.object({ "Last-Event-ID": sequence });
const terminal: ReadonlySet<AnalysisEvent["type"]> = new Set(["completed", "failed", "cancelled"]);

async function* toWire(events: AsyncIterable<AnalysisEvent>): AsyncGenerator<ServerSentEvent> {
  for await (const event of events) {
    yield { id: event.sequence, event: event.type, data: event, last: terminal.has(event.type) };
  }
}

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/events",
  summary: "Watch an analysis",
  description:
    "Server-sent events, named by type, each with an AnalysisEvent as JSON and its sequence as id. The stream ends after the last event; a client that lost it goes on with Last-Event-ID and misses nothing.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  query: z.strictObject({ after: sequence.default(0).describe("Start after this sequence number") }),
  headers: { "Last-Event-ID": { description: "Goes before `after`; browsers send it", schema: sequence } },
  responses: {
    200: { description: "Events as they happen", contentType: "text/event-stream" },
    204: { description: "It ended, and there is no event after the one named: do not reconnect" },
  },
  handler: async ({ actor, params, query, request, requestId, reply }) => {
    const lastSeen = request.headers.get("last-event-id");
    const after = lastSeen
      ? parseInput(lastEventId, { "Last-Event-ID": lastSeen })["Last-Event-ID"]
      : query.after;
    const { finishedAt, lastSequence } = await analyses().getAnalysis(actor, params.id);
    if (finishedAt !== null && lastSequence <= after) return reply(204);
    const stream = eventStream({
      open: (signal) => toWire(analyses().watchAnalysis(actor, params.id, after, signal)),
      until: [request.signal, shutdownSignal()],
      onError: (error) => log().error("an event stream broke", { requestId, analysisId: params.id, error }),
    });
    return reply(200, { stream, headers: eventStreamHeaders });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
