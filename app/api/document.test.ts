import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { apiDocument } from "./document";
import { declaredRoutes } from "./routes";
import { tags } from "./tags";

/** Before the first import reads the settings. */
vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "silent"));

const media = z.object({
  content: z.record(z.string(), z.object({ example: z.unknown().optional() })).optional(),
});
const operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  "x-permission": z.string().optional(),
  requestBody: media.optional(),
  responses: z.record(z.string(), media.extend({ "x-codes": z.array(z.string()).optional() })),
});

const document = apiDocument();
const operationOf = ({ path, method }: { path: string; method: string }) =>
  operation.parse(document.paths[path]?.[method.toLowerCase()]);

/** What an independent reader of OpenAPI finds wrong with a document's structure and references. */
async function faultsOf(value: object): Promise<string[]> {
  const config = await createConfig({
    rules: {
      struct: "error",
      "no-unresolved-refs": "error",
      "operation-operationId-unique": "error",
      "path-parameters-defined": "error",
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(value), config });
  return problems.map(({ message, location }) => `${message} ${location[0]?.pointer}`);
}

describe("the document", () => {
  it("is valid by the structure of OpenAPI 3.1", async () => {
    expect(await faultsOf(document)).toEqual([]);
  });

  it("would be refused with a mistake in it", async () => {
    const [path = {}] = Object.values(document.paths);
    const broken = {
      ...document,
      paths: { "/x": { ...path, get: { responses: { 200: { content: {} } } } } },
    };
    expect((await faultsOf(broken)).join()).toMatch(/`description`/);
    expect(await faultsOf({ ...document, pahts: {} })).toHaveLength(1);
  });

  it("describes every tag that a route has", () => {
    const used = new Set(declaredRoutes.flatMap((route) => route.tags));
    expect([...used].filter((name) => !tags.some((tag) => tag.name === name))).toEqual([]);
    expect(document.tags.map(({ name }) => name)).toHaveLength(used.size);
  });

  it.each(declaredRoutes)(
    "$method $path is one verb of one tag, with its permission and its codes",
    (route) => {
      const { operationId, tags: groups, responses, ...it } = operationOf(route);
      expect(operationId).toMatch(/^[a-z]+([A-Z][A-Za-z0-9]*)+$/);
      expect(groups).toHaveLength(1);
      expect(it["x-permission"]).toBe(route.permission);
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) >= 400 && !(status in route.responses))
          expect(response["x-codes"]).not.toEqual([]);
      }
    },
  );

  it.each(declaredRoutes)("$method $path has examples that its own schemas take", (route) => {
    const { requestBody, responses } = operationOf(route);
    for (const [status, { schema }] of Object.entries(route.responses)) {
      const example = responses[status]?.content?.["application/json"]?.example;
      if (schema)
        expect(schema.safeParse(example).error, `${status}: ${JSON.stringify(example)}`).toBeUndefined();
    }
    if (!route.body || route.bodyType === "form") return;
    const sent = requestBody?.content?.["application/json"]?.example;
    expect(sent).toBeDefined();
    expect(route.body.safeParse(sent).error, JSON.stringify(sent)).toBeUndefined();
  });
});
