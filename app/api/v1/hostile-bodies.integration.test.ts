import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pollutingBodies, slowTexts, unearnedFields } from "@/e2e/attacks/payloads";
import { problem } from "@/lib/http/problem";
import type { Attacker } from "./testing/attacker";
import { startApi } from "./testing/start-api";

/** No request is one too many. */
vi.hoisted(() => vi.stubEnv("RATE_LIMIT_FACTOR", "1000"));

/** Before anything that reads settings is loaded: the names of the tests come from the declared routes. */
const server = await startApi();
const { bodyOf, makeAttacker, namesOf, takesJson, textFields } = await import("./testing/attacker");
const { declaredRoutes } = await import("@/app/api/routes");
const withBody = namesOf(declaredRoutes.filter(takesJson));
let attacker: Attacker;

beforeAll(async () => {
  attacker = await makeAttacker(server);
});
afterAll(() => server.stop());

describe("bodies", () => {
  it.each(withBody)("%s refuses fields that nobody may give themselves", async (name) => {
    const body = bodyOf(name);
    for (const [field, value] of Object.entries(unearnedFields)) {
      if (field in body || textFields(attacker.handlerOf(name).declaration.body).includes(field)) continue;
      const answer = await attacker.ask(name, { body: JSON.stringify({ ...body, [field]: value }) });
      expect(answer.status, field).toBe(422);
      expect(problem.parse(await answer.json()).fields.map(({ path }) => path)).toContain(field);
    }
  });

  it.each(withBody)("%s lets none reach the prototype of objects", async (name) => {
    for (const body of pollutingBodies) {
      const answer = await attacker.ask(name, { body });
      await answer.body?.cancel();
      expect(answer.status, body).toBeLessThan(500);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    }
    const answer = await attacker.ask("GET /api/v1/analyses", {
      query: "?__proto__[polluted]=1&constructor.prototype.polluted=1",
    });
    expect([answer.status, Reflect.get({}, "polluted")]).toEqual([422, undefined]);
  });

  it.each(withBody)("%s reads none that is too large, too deep, or no JSON", async (name) => {
    const { maxBodyBytes = 65_536 } = attacker.handlerOf(name).declaration;
    const statusOf = async (body: string) => (await attacker.ask(name, { body })).status;
    expect(await statusOf(`"${"x".repeat(maxBodyBytes)}"`)).toBe(413);
    const deep = Math.min(20_000, Math.floor(maxBodyBytes / 2) - 10);
    expect(await statusOf("[".repeat(deep) + "]".repeat(deep))).toBe(400);
    expect(await statusOf(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`)).toBe(400);
    expect([400, 422]).toContain(await statusOf("{'text':1}"));
    expect([400, 422]).toContain(await statusOf("\ud800"));
  });
});

describe("long texts", () => {
  const lengths = [16_000, 32_000] as const;
  /** Four times would be a square; what takes no time at all cannot be compared. */
  const [tooMuch, nothingMs] = [3.2, 4] as const;

  /** Milliseconds of the fastest of some runs: the others met other work. */
  function fastest(work: () => void): number {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
    return Math.min(...times);
  }

  it.each(namesOf(declaredRoutes.filter(({ query, body }) => query || body)))(
    "cost %s in proportion",
    (name) => {
      const { query, body } = attacker.handlerOf(name).declaration;
      for (const schema of [query, body]) {
        for (const field of textFields(schema)) {
          for (const make of slowTexts) {
            const [once, twice] = lengths.map((length) => {
              const input = { ...bodyOf(name), [field]: make(length) };
              return fastest(() => void schema?.safeParse(input));
            });
            const grown = (twice ?? 0) < nothingMs ? 0 : (twice ?? 0) / (once ?? 1);
            expect(grown, `${field}, ${make(10)}: ${once} ms, then ${twice} ms`).toBeLessThan(tooMuch);
          }
        }
      }
    },
  );
});
