import { IncomingMessage, Server, ServerResponse } from "node:http";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { problemResponse } from "./problem";
import { requestIdHeader } from "./request-id";

/** Methods that anything here answers. Next fails on others before a handler of ours is asked, on TRACE with a 500. */
const known: ReadonlySet<string | undefined> = new Set([
  ...["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
]);
/** How long a client may take for its headers before its connection is closed; Node's own bound is a minute. */
const headersMs = 20_000;

const shared = globalThis as { elysiaServersGuarded?: true };

/**
 * Has every HTTP server of this process refuse what Next itself would fail on, methods that nothing answers and addresses
 * that are no UTF-8, and close connections whose headers drip in. A body's time is Node's own bound, five minutes: files
 * come over slow lines.
 */
export function guardServers(): void {
  if (shared.elysiaServersGuarded) return;
  shared.elysiaServersGuarded = true;
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    const [request, response] = given;
    if (event !== "request" || !(request instanceof IncomingMessage) || !(response instanceof ServerResponse))
      return Reflect.apply(emit, this, [event, ...given]);
    this.headersTimeout = headersMs;
    const fault = faultOf(request);
    if (!fault) return Reflect.apply(emit, this, [event, ...given]);
    refuse(response, fault).catch(() => response.destroy());
    return true;
  };
}

function faultOf({ method, url = "" }: IncomingMessage): ErrorCode | undefined {
  if (!known.has(method)) return "method_not_allowed";
  return isDecodable(url) ? undefined : "malformed_request";
}

/** Whether the path of an address is percent-encoded UTF-8 (RFC 3986, section 2.5). */
function isDecodable(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  try {
    return !path.includes("%") || decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}

async function refuse(response: ServerResponse, fault: ErrorCode): Promise<void> {
  const requestId = newId();
  const answer = problemResponse(new AppError(fault), requestId);
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    [requestIdHeader]: requestId,
    ...(fault === "method_not_allowed" && { Allow: [...known].join(", ") }),
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  });
  response.end(await answer.text());
}
