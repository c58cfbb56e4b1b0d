import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import type { DeclaredRoute } from "@/lib/http/declaration";
import { errorTable } from "@/lib/kernel/error-table";
import { newId } from "@/lib/kernel/ids";
import type { Place, ResourceRule } from "./testing/access-table";
import type { Caller, Cast } from "./testing/cast";
import { startApi } from "./testing/start-api";

/** No request of a matrix is one too many. */
vi.hoisted(() => vi.stubEnv("RATE_LIMIT_FACTOR", "1000"));

/** Before anything that reads settings is loaded: the names of the tests come from the declared routes. */
const server = await startApi();
const api = {
  ...(await import("./testing/access-table")),
  ...(await import("./testing/declared-handlers")),
};
const { declaredRoutes } = await import("@/app/api/routes");
const { analysisPipeline } = await import("@/lib/composition/analysis-pipeline");
const { assembleCast } = await import("./testing/cast");
let cast: Cast;
let handlers: Map<string, DeclaredRoute>;

beforeAll(async () => {
  cast = await assembleCast(server);
  handlers = new Map((await api.declaredHandlers()).map((handler) => [api.nameOf(handler), handler]));
});
afterAll(async () => {
  await analysisPipeline().engine.close();
  await sql.end();
  await server.stop();
});

const names = declaredRoutes.map(({ method, path }) => `${method} ${path}`).sort();
/** Past the policies, for what the API makes for nobody. */
const sql = openSql(server.superUrl, 1);
const problems = new Set<number>(Object.values(errorTable).map(({ status }) => status));

/** The rule of whose things a path is about; none where it names no thing. */
function resourceOf(path: string): ResourceRule | undefined {
  const [base] = Object.keys(api.resources)
    .filter((each) => path === each || path.startsWith(`${each}/`))
    .sort((one, other) => other.length - one.length);
  if (base) return api.resources[base];
  if (!path.includes("{")) return undefined;
  throw new Error(
    `${path} has no line in "resources" of testing/access-table.ts: say whose things are whose.`,
  );
}

const isInSchool = ({ actor }: Caller): boolean => actor?.organisationId === cast.pupil.actor?.organisationId;

/** The school's things are another organisation's for those who are not in it. */
const placesOf = (caller: Caller): readonly Place[] =>
  !caller.actor || isInSchool(caller) ? api.places : ["own", "elsewhere", "nowhere"];

const made = new Map<string, Promise<Record<string, string>>>();

/** Who has a thing in a place; of the other members, the first that can have one. */
function makerIn(place: Place, caller: Caller, rule: ResourceRule): Caller | undefined {
  const { callers, pupil, colleague, outsider } = cast;
  const others = [colleague, ...callers.filter(isInSchool)].filter(({ name }) => name !== caller.name);
  const candidates = {
    own: rule.shared ? [] : [caller],
    ...{ pupil: [pupil], colleague: others, elsewhere: [outsider], nowhere: [] },
  }[place];
  return candidates.find(({ actor }) => actor?.permissions.has(rule.needs));
}

/** The parameters of a thing that is in a place from where a caller stands; undefined where there is none. */
async function thingIn(
  place: Place,
  caller: Caller,
  name: string,
  rule: ResourceRule,
): Promise<Record<string, string> | undefined> {
  const path = name.slice(name.indexOf(" ") + 1);
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each ?? "");
  if (place === "nowhere") return Object.fromEntries(parameters.map((each) => [each, newId()]));
  const maker = makerIn(place, caller, rule);
  if (!rule.make || !maker) return undefined;
  if (!name.startsWith("GET ")) return rule.make(maker, sql);
  const key = `${maker.name} ${path}`;
  const known = made.get(key) ?? rule.make(maker, sql);
  made.set(key, known);
  return known;
}

/** What the tables say that a caller is answered: a status, or any success. */
function expectedStatus(handler: DeclaredRoute, caller: Caller, place: Place, rule?: ResourceRule) {
  const { auth, permission, method } = handler.declaration;
  const { gives = "success", missing = 404 } = api.operations[api.nameOf(handler)] ?? {};
  if (auth === "public") return gives;
  if (!caller.actor) return 401;
  if (permission && !caller.actor.permissions.has(permission)) return 403;
  if (!rule || api.holds(caller, place, rule.seen)) {
    const isChange = rule?.changed && method !== "GET" && permission?.endsWith(".write");
    return isChange && !api.holds(caller, place, rule.changed ?? rule.seen) ? 403 : gives;
  }
  return place === "nowhere" ? missing : 404;
}

async function statusOf(
  handler: DeclaredRoute,
  { cookie }: Caller,
  params: Record<string, string>,
): Promise<number> {
  const { method, path, body } = handler.declaration;
  const name = api.nameOf(handler);
  const given = api.operations[name] ?? {};
  if (body && given.body === undefined && !given.form)
    throw new Error(`${name} takes a body: give one in "operations" of testing/access-table.ts.`);
  const sent = typeof given.body === "function" ? given.body() : given.body;
  const filled = path.replace(/\{(\w+)\}/g, (_, each: string) => params[each] ?? "");
  const leaving = new AbortController();
  const request = new Request(`http://localhost:3000${filled}${given.query ? `?${given.query}` : ""}`, {
    method,
    signal: leaving.signal,
    headers: { cookie, host: "localhost:3000", ...(!given.form && { "Content-Type": "application/json" }) },
    body: given.form?.() ?? (sent === undefined ? null : JSON.stringify(sent)),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  leaving.abort();
  await response.body?.cancel();
  return response.status;
}

/** One line a request that was answered otherwise than the tables say. */
async function surprises(name: string): Promise<{ asked: number; lines: string[] }> {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`${name} is listed in routes.ts, and no route file has it.`);
  const rule = resourceOf(handler.declaration.path);
  const successes = Object.keys(handler.declaration.responses).map(Number);
  const lines: string[] = [];
  let asked = 0;
  for (const caller of cast.callers) {
    for (const place of rule ? placesOf(caller) : (["own"] as const)) {
      const params = rule ? await thingIn(place, caller, name, rule) : {};
      if (!params) continue;
      asked++;
      const expected = expectedStatus(handler, caller, place, rule);
      const status = await statusOf(handler, caller, params);
      const isRight = expected === "success" ? successes.includes(status) : status === expected;
      if (!isRight) lines.push(`${caller.name}, ${rule ? place : "-"}: ${status} instead of ${expected}`);
    }
  }
  return { asked, lines };
}

describe("every caller at everybody's things is answered as the tables of permissions say", () => {
  it.each(names)("%s", async (name) => {
    const { asked, lines } = await surprises(name);
    expect(lines, lines.join("\n")).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(cast.callers.length);
  });
});

describe("the table", () => {
  it("names no operation, and no kind of thing, that there is not", () => {
    expect(Object.keys(api.operations).filter((each) => !names.includes(each))).toEqual([]);
    const paths = declaredRoutes.map(({ path }) => path);
    const unused = Object.keys(api.resources).filter((base) => !paths.some((path) => path.startsWith(base)));
    expect(unused).toEqual([]);
    const statuses = Object.values(api.operations).flatMap(({ gives }) => gives ?? []);
    expect(statuses.filter((status) => status >= 400 && !problems.has(status))).toEqual([]);
  });
});
