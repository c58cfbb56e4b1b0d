import type { SerialisedError } from "../store/outcome";
import type { RunStatus, RunSummary } from "../store/run-views";

/** A run as it is kept, with its times in milliseconds since 1970. */
export type SummaryRow = {
  id: string;
  functionId: string;
  status: RunStatus;
  organisationId: string | null;
  eventName: string;
  attempts: number;
  createdMs: number;
  startedMs: number | null;
  endedMs: number | null;
  error: string | null;
};

export const isoTime = (ms: number): string => new Date(ms).toISOString();
export const isoTimeOrNull = (ms: number | null): string | null => (ms === null ? null : isoTime(ms));

/** `Name: message` of a recorded error. */
export function errorText(json: string | null): string | null {
  if (json === null) return null;
  const error: SerialisedError = JSON.parse(json);
  return `${error.name}: ${error.message}`;
}

export const toSummary = ({ createdMs, startedMs, endedMs, error, ...row }: SummaryRow): RunSummary => ({
  ...row,
  error: errorText(error),
  createdAt: isoTime(createdMs),
  startedAt: isoTimeOrNull(startedMs),
  finishedAt: isoTimeOrNull(endedMs),
});
