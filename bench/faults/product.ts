import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { NextRequest } from "next/server";
import { GET, POST, PUT } from "@/app/api/inngest/route";
import { GET as ready } from "@/app/health/ready/route";
import { analyses } from "@/lib/composition/analyses";
import { startOutboxRelays } from "@/lib/composition/outbox";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

/** A process of the product itself under attack: `web`, `relay` or `submit`. Its settings come from the environment. */
const roles: Record<string, () => Promise<unknown>> = { web, relay: startOutboxRelays, submit };

/** The product's own routes over HTTP, without Next's server around them: whatever they do not catch ends the process. */
async function web(): Promise<void> {
  const context = { params: Promise.resolve({}) };
  const answer = async (request: NextRequest): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/health/ready") return ready(request, context);
    if (pathname !== "/api/inngest") return new Response(null, { status: 404 });
    if (request.method === "GET") return GET(request, context);
    return request.method === "PUT" ? PUT(request, context) : POST(request, context);
  };
  const server = createServer(async (incoming, outgoing) => {
    const { method, url = "/", headers } = incoming;
    const body = method === "GET" ? undefined : await text(incoming);
    const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
    const response = await answer(
      new NextRequest(new URL(url, "http://127.0.0.1"), { method, body, headers: given }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  process.send?.({ kind: "listening", port: typeof address === "object" ? address?.port : undefined });
}

/** Hands in one essay, as a person does. */
async function submit(): Promise<void> {
  await analyses().submitEssay(systemActor(newId()), { text: "Um texto curto, entregue uma vez." });
  process.send?.({ kind: "submitted" });
}

const role = roles[process.argv[2] ?? ""];
if (!role) throw new Error("say which part of the product to run: web, relay or submit");
await role();
process.send?.({ kind: "ready" });
process.on("disconnect", () => process.exit(1));
