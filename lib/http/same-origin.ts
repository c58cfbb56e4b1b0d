import { AppError } from "@/lib/kernel/errors";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a state-changing request that a browser sends for another site (CSRF). The method of Go 1.25's
 * `http.CrossOriginProtection`: trust `Sec-Fetch-Site` where it is sent, else compare `Origin` with the host; a request
 * with neither does not come from a browser.
 * @param trustedOrigin the origin under which users reach us, when a proxy changes the host
 * @throws AppError `cross_origin`
 */
export function requireSameOrigin(request: Request, trustedOrigin: string): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin === trustedOrigin) return;
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  if (site === null && (origin === null || isHost(origin, request.headers.get("host")))) return;
  throw new AppError("cross_origin");
}

/** Whether an origin is this host and port; an opaque one (`null`) never is. */
const isHost = (origin: string, host: string | null): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
