import { type WorkStore, workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external.js";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external.js";
import { createRequestStoreForAPI } from "next/dist/server/async-storage/request-store.js";
import { NextRequest } from "next/server";
import { nextAuthRoute } from "../session";

export const baseUrl = "http://localhost:3456";

/** Runs `work` as Next runs a route: `cookies()` and `headers()` are those of the request. */
export async function serve<T>(
  request: NextRequest,
  work: () => Promise<T>,
): Promise<{ result: T; setCookies: string[] }> {
  let setCookies: string[] = [];
  const store = createRequestStoreForAPI(
    request,
    request.nextUrl,
    { tags: [], expirationsByCacheKind: new Map() },
    (cookies) => {
      setCookies = cookies;
    },
    { previewModeId: "", previewModeEncryptionKey: "", previewModeSigningKey: "" },
    undefined,
  );
  const page = { page: "/route", route: "/" } as WorkStore;
  const result = await workAsyncStorage.run(page, () => workUnitAsyncStorage.run(store, work));
  return { result, setCookies };
}

/** A request of a browser that has these cookies. */
export const requestWith = (cookie: string, path = "/dashboard") =>
  new NextRequest(`${baseUrl}${path}`, { headers: cookie ? { cookie } : {} });

/** The name and value of a cookie that is set. */
export const firstPair = (setCookie = "") => setCookie.slice(0, setCookie.indexOf(";"));

/** Calls next-auth's endpoint as a browser would, with what it has in its jar. */
export async function callNextAuth(path: string, cookies: string[], form?: Record<string, string>) {
  const body = form && new URLSearchParams(form).toString();
  const request = new NextRequest(`${baseUrl}/api/auth/${path}`, {
    method: body === undefined ? "GET" : "POST",
    body,
    headers: {
      cookie: cookies.map(firstPair).join("; "),
      ...(body !== undefined && {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(body.length),
      }),
    },
  });
  const nextauth = request.nextUrl.pathname.split("/").slice(3);
  const { result, setCookies } = await serve(request, () =>
    nextAuthRoute(request, { params: Promise.resolve({ nextauth }) }),
  );
  return { response: result, cookies: result.headers.getSetCookie(), setCookies };
}

/** Posts credentials to next-auth as its own form does. */
export async function signInByEndpoint(
  given: { email: string; password: string },
  more: Record<string, string> = {},
) {
  const csrf = await callNextAuth("csrf", []);
  const { csrfToken } = await csrf.response.json();
  return callNextAuth("callback/credentials", csrf.cookies, { csrfToken, ...given, ...more });
}
