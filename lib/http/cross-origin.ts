import { requestIdHeader } from "./request-id";

const keptSeconds = 600;
const exposed = [
  ...["ETag", "Location", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"],
  ...["Idempotency-Replayed", requestIdHeader],
].join(", ");
const sendable = ["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", requestIdHeader].join(
  ", ",
);

/**
 * Lets scripts of the allowed origins read an answer (CORS, in WHATWG Fetch). Cookies stay behind: credentials are not
 * allowed, so that a session is of use to our own pages alone.
 */
export function allowOrigin(headers: Headers, request: Request, origins: readonly string[]): void {
  if (origins.length === 0) return;
  headers.append("Vary", "Origin");
  const origin = request.headers.get("origin");
  if (origin === null || !origins.includes(origin)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", exposed);
}

/** Answers the question that a browser asks before it sends a request for another origin. */
export function allowPreflight(headers: Headers, methods: readonly string[]): void {
  if (!headers.has("Access-Control-Allow-Origin")) return;
  headers.set("Access-Control-Allow-Methods", methods.join(", "));
  headers.set("Access-Control-Allow-Headers", sendable);
  headers.set("Access-Control-Max-Age", String(keptSeconds));
}
