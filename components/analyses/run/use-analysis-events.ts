"use client";

import { useEffect, useReducer, useRef } from "react";
import { type AnalysisEvent, analysisEvent } from "@/lib/features/analyses/schemas";
import { advance, hasEnded, type Progress } from "./progress";

const reconnectMs = 3_000;
const eventTypes = analysisEvent.shape.type.options;

function parseEvent(data: string): AnalysisEvent | null {
  const parsed = analysisEvent.safeParse(JSON.parse(data));
  return parsed.success ? parsed.data : null;
}

/**
 * Follows an analysis by server-sent events from where the page was rendered. The browser reconnects by itself with
 * Last-Event-ID; when it gives up, a new stream starts after the last event that was seen.
 */
export function useAnalysisEvents(id: string, initial: Progress): Progress {
  const [progress, apply] = useReducer(advance, initial);
  const seen = useRef(initial.lastSequence);
  seen.current = progress.lastSequence;
  const ended = hasEnded(progress.status);
  useEffect(() => {
    if (ended) return;
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const receive = (message: MessageEvent<string>): void => {
      const event = parseEvent(message.data);
      if (event) apply(event);
    };
    const open = (): void => {
      source = new EventSource(`/api/v1/analyses/${id}/events?after=${seen.current}`);
      for (const type of eventTypes) source.addEventListener(type, receive);
      source.addEventListener("error", () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reconnectMs);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [id, ended]);
  return progress;
}
