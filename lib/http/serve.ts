import { toAppError } from "@/lib/kernel/errors";
import type { Allowance } from "@/lib/platform/limiter/port";
import { allowOrigin } from "./cross-origin";
import { problemResponse } from "./problem";
import { setAllowance } from "./rate-limit";
import { requestIdHeader, requestIdOf } from "./request-id";

/** The log as this folder needs it. */
export type HttpLog = {
  info(message: string, fields: Record<string, unknown>): void;
  error(message: string, fields: Record<string, unknown>): void;
  within<T>(fields: Record<string, unknown>, work: () => T): T;
};

export type ServeDeps = {
  log(): HttpLog;
  /** Origins whose scripts may read answers. */
  corsOrigins(): readonly string[];
};

/** What is learnt while a request is served, for its headers and its line in the log. */
export type Seen = { organisationId?: string; code?: string; allowance?: Allowance };

/** Runs one request to its answer, whatever happens, and writes its line in the log. */
export function serve(
  deps: ServeDeps,
  { method, path }: { method: string; path: string },
  request: Request,
  answer: (requestId: string, seen: Seen) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  const log = deps.log();
  return log.within({ requestId }, async () => {
    const seen: Seen = {};
    const response = await answer(requestId, seen).catch((thrown: unknown) => {
      const error = toAppError(thrown);
      seen.code = error.code;
      if (error.status >= 500) log.error("a request failed", { method, route: path, error: thrown });
      return problemResponse(error, requestId);
    });
    const { allowance, ...noted } = seen;
    response.headers.set(requestIdHeader, requestId);
    if (allowance) setAllowance(response.headers, allowance);
    allowOrigin(response.headers, request, deps.corsOrigins());
    const ms = Math.round(performance.now() - startedAt);
    log.info("request", { method, route: path, status: response.status, ms, ...noted });
    return response;
  });
}
