import { pendingSeconds } from "../domain/pending-sign-in";
import { sessionSeconds } from "../domain/session-life";

export type SessionCookie = {
  name: string;
  options: { httpOnly: true; sameSite: "lax"; secure: boolean; path: "/"; maxAge: number };
};

/**
 * The session's cookie. Browsers keep one jar for all ports of a host: where the address has a port, the name carries it,
 * so that two copies on one machine do not sign each other out. `__Host-` keeps a sibling host from planting one.
 */
export function sessionCookie(baseUrl: string): SessionCookie {
  const { protocol, port } = new URL(baseUrl);
  const secure = protocol === "https:";
  const name = port ? `elysia-${port}-session` : "elysia-session";
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: sessionSeconds },
  };
}

const deviceSeconds = 400 * 24 * 3600;

/** The cookie that marks a browser as one that has signed in: so long as browsers keep any. */
export function deviceCookie(baseUrl: string): SessionCookie {
  const { name, options } = sessionCookie(baseUrl);
  return { name: name.replace(/session$/, "device"), options: { ...options, maxAge: deviceSeconds } };
}

/** The cookie that keeps a sign-in at another provider while it is under way. */
export function pendingCookie(baseUrl: string): SessionCookie {
  const { name, options } = sessionCookie(baseUrl);
  return { name: name.replace(/session$/, "sign-in"), options: { ...options, maxAge: pendingSeconds } };
}

/** The value of a cookie in a request's `Cookie` header. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
