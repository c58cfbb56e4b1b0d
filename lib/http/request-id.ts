import { newId } from "@/lib/kernel/ids";

export const requestIdHeader = "X-Request-Id";

/** A sender's id is kept only in this form, so that it cannot forge log lines or headers. */
const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that the sender or a proxy gave the request, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get(requestIdHeader);
  return given && acceptable.test(given) ? given : newId();
}
