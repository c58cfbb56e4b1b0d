import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { DeclaredRoute } from "@/lib/http/declaration";
import { declaredHandlers } from "./declared-handlers";

type Found = { route: DeclaredRoute; params: Record<string, string> };

function matcherOf(route: DeclaredRoute) {
  const { method, path } = route.declaration;
  const pattern = path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const expression = new RegExp(`^${pattern}$`);
  return (asked: string, pathname: string): Found | undefined => {
    const match = asked === method ? expression.exec(pathname) : null;
    return match ? { route, params: { ...match.groups } } : undefined;
  };
}

function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null;
  return new Request(new URL(incoming.url ?? "/", origin), {
    ...{ method: incoming.method, headers, body, signal },
    ...(hasBody && { duplex: "half" }),
  });
}

/** Answers every declared route over HTTP on a port of its own, as the product does. Call it after `startApi`. */
export async function serveApi() {
  const matchers = (await declaredHandlers()).map(matcherOf);
  const server = createServer(async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on("close", () => gone.abort());
    const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
    const found = matchers.map((match) => match(incoming.method ?? "", pathname)).find(Boolean);
    const response = found
      ? await found.route(toRequest(incoming, `http://${incoming.headers.host}`, gone.signal), {
          params: Promise.resolve(found.params),
        })
      : new Response(null, { status: 404 });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
    else outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
