import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { DeclaredRoute, RouteDeclaration } from "@/lib/http/declaration";
import { problem } from "@/lib/http/problem";
import { newId } from "@/lib/kernel/ids";
import { inputsOf } from "./testing/arbitrary-of-schema";
import { startApi } from "./testing/start-api";

/** No request is one too many. */
vi.hoisted(() => vi.stubEnv("RATE_LIMIT_FACTOR", "1000"));

/** Before anything that reads settings is loaded: the names of the tests come from the declared routes. */
const server = await startApi();
const { declaredHandlers, nameOf } = await import("./testing/declared-handlers");
const { makers } = await import("./testing/resource-makers");
const { apiDocument } = await import("@/app/api/document");
const { declaredRoutes } = await import("@/app/api/routes");
const { assembleCast } = await import("./testing/cast");
const { analysisPipeline } = await import("@/lib/composition/analysis-pipeline");

/** Requests to each route; FUZZ_RUNS and FUZZ_SEED ask for more, and for others. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 10);
const seed = Number(process.env.FUZZ_SEED ?? 7);
const leaveAfterMs = 2_000;

const names = declaredRoutes.map(({ method, path }) => `${method} ${path}`).sort();
const documented: Record<string, Record<string, { responses: Record<string, unknown> }>> = Object.fromEntries(
  Object.entries(apiDocument().paths).map(([path, operations]) => [path, Object(operations)]),
);
let handlers: Map<string, DeclaredRoute>;
let cookies: string[];
let ids: string[];

beforeAll(async () => {
  handlers = new Map((await declaredHandlers()).map((handler) => [nameOf(handler), handler]));
  const { callers } = await assembleCast(server);
  const known = callers.filter(({ name }) => ["principal", "owner", "admin"].includes(name));
  cookies = known.map(({ cookie }) => cookie);
  ids = [newId(), "0", "%00", "a".repeat(300), "../1"];
  for (const owner of known)
    for (const make of [makers.analysis, makers.batch, makers.file]) ids.push((await make(owner)).id ?? "");
});
afterAll(async () => {
  await analysisPipeline().engine.close();
  await server.stop();
});

type Case = { caller: number; id: number; query: unknown; body: unknown; key: string | undefined };

const casesOf = ({ query, body }: RouteDeclaration): fc.Arbitrary<Case> =>
  fc.record({
    caller: fc.nat(),
    id: fc.nat(),
    query: query ? inputsOf(query) : fc.constantFrom({}, {}, { unknown: "1" }),
    body: body ? inputsOf(body) : fc.constant(undefined),
    key: fc.option(fc.stringMatching(/^[ -~]{0,20}$/), { nil: undefined, freq: 4 }),
  });

/** A query as a browser would write it; what is no text there is written as JSON. */
function queryOf(query: unknown): string {
  if (typeof query !== "object" || query === null) return `?${encodeURIComponent(String(query))}`;
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [
    name.toWellFormed(),
    (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed(),
  ]);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  form.append("files", new File(["print('oi')\n"], "oi.py"));
  for (const [name, value] of Object.entries(Object(body)))
    if (name !== "files") form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  return form;
}

function requestOf({ method, path, body, bodyType }: RouteDeclaration, given: Case, id: string): Request {
  const filled = path.replace(/\{\w+\}/g, encodeURIComponent(id));
  const isForm = bodyType === "form";
  const headers: Record<string, string> = {
    cookie: cookies[given.caller % cookies.length] ?? "",
    host: "localhost:3000",
    ...(given.key !== undefined && { "Idempotency-Key": given.key }),
    ...(body && !isForm && { "Content-Type": "application/json" }),
  };
  const sent = isForm ? formOf(given.body) : JSON.stringify(given.body);
  return new Request(`http://localhost:3000${filled}${queryOf(given.query)}`, {
    ...{ method, headers, signal: AbortSignal.timeout(leaveAfterMs) },
    body: body ? (sent ?? "null") : null,
  });
}

/** What is wrong with an answer, in a line, or null. */
async function faultOf(
  { method, path, responses }: RouteDeclaration,
  answer: Response,
): Promise<string | null> {
  const { status } = answer;
  const type = answer.headers.get("content-type") ?? "";
  const isDocumented = String(status) in (documented[path]?.[method.toLowerCase()]?.responses ?? {});
  if (status >= 500 && status !== 503) return `${status}: ${await answer.text()}`;
  if (!isDocumented) return `${status} is not documented: ${await answer.text()}`;
  if (status >= 400) {
    const body = problem.safeParse(await answer.json());
    return type.startsWith("application/problem+json") && body.success ? null : `${status} as ${type}`;
  }
  const { schema } = responses[status] ?? {};
  if (!schema) {
    await answer.body?.cancel();
    return null;
  }
  const body: unknown = await answer.json();
  const parsed = schema.safeParse(body);
  if (!parsed.success) return `${status} with another body than its schema: ${parsed.error.message}`;
  const more = undeclared(body, parsed.data);
  return more.length === 0 ? null : `${status} with fields that its schema does not have: ${more.join(", ")}`;
}

/** Paths of a body that its schema did not keep as they are. */
function undeclared(body: unknown, kept: unknown, path = ""): string[] {
  if (isDeepStrictEqual(body, kept)) return [];
  if (typeof body !== "object" || body === null || typeof kept !== "object" || kept === null) return [path];
  return Object.entries(body).flatMap(([name, value]) =>
    undeclared(value, Reflect.get(kept, name), `${path}/${name}`),
  );
}

describe("whatever is sent is answered as the document says, and never with a failure of ours", () => {
  it.each(names)("%s", async (name) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`${name} is listed in routes.ts, and no route file has it.`);
    const { declaration } = handler;
    const answered = new Set<number>();
    await fc.assert(
      fc.asyncProperty(casesOf(declaration), async (given) => {
        const id = ids[given.id % ids.length] ?? "";
        const parameters = [...declaration.path.matchAll(/\{(\w+)\}/g)].map(([, each]) => [each, id]);
        const answer = await handler(requestOf(declaration, given, id), {
          params: Promise.resolve(Object.fromEntries(parameters)),
        });
        answered.add(answer.status);
        const fault = await faultOf(declaration, answer);
        expect(fault, fault ?? "").toBeNull();
      }),
      { numRuns, seed, endOnFailure: true, includeErrorInReport: true },
    );
    expect(answered.size).toBeGreaterThan(0);
  });
});
