import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { RouteDeclaration } from "@/lib/http/declaration";
import { apiDocument } from "./document";
import { declaredRoutes } from "./routes";

const app = fileURLToPath(new URL("..", import.meta.url));
const verbs = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Not ours to declare: they speak the protocols of next-auth and Inngest, or are the document itself. */
const undeclared = new Set(["api/auth/[...nextauth]", "api/inngest", "api/openapi.json"]);

type Handler = { folder: string; verb: string; declaration: RouteDeclaration | undefined };

async function handlers(): Promise<Handler[]> {
  const found: Handler[] = [];
  for await (const file of glob("**/route.{ts,tsx}", { cwd: app })) {
    const folder = file.replace(/\/route\.tsx?$/, "");
    if (undeclared.has(folder)) continue;
    const exported: Record<string, { declaration?: RouteDeclaration }> = await import(`${app}${file}`);
    for (const [verb, handler] of Object.entries(exported)) {
      if (verbs.has(verb)) found.push({ folder, verb, declaration: handler.declaration });
    }
  }
  return found;
}

const all = await handlers();

describe("routes", () => {
  it("are all found", () => expect(all.length).toBeGreaterThanOrEqual(13));

  it.each(all)(
    "$verb $folder is declared, under its own path and verb, and listed",
    ({ folder, verb, declaration }) => {
      const path = `/${folder.replace(/\[([^\]]+)\]/g, "{$1}")}`;
      expect(declaration).toMatchObject({ method: verb, path });
      expect(declaredRoutes).toContain(declaration);
    },
  );

  it("are listed no more than they exist", () => expect(declaredRoutes).toHaveLength(all.length));

  it("that change something or belong to a user ask who it is and whether they may", () => {
    for (const { path, method, auth, permission } of declaredRoutes) {
      if (path.startsWith("/health")) continue;
      expect(auth, `${method} ${path}`).toBe("session");
      expect(permission, `${method} ${path}`).toBeDefined();
    }
  });
});

describe("the document", () => {
  const document = apiDocument();

  it("is OpenAPI 3.1 and has every route", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(declaredRoutes.map(({ path }) => path))].sort(),
    );
  });

  it("has one operation id an operation", () => {
    const ids = JSON.stringify(document.paths).match(/"operationId":"[^"]+"/g) ?? [];
    expect(ids).toHaveLength(declaredRoutes.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers to nothing that it lacks", () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
    expect(references.length).toBeGreaterThan(10);
    for (const reference of new Set(references)) {
      expect(document.components.schemas).toHaveProperty(reference.split("/").at(-1) ?? "");
    }
  });

  it("declares each parameter of each path", () => {
    for (const { path, params } of declaredRoutes) {
      expect(params !== undefined, path).toBe(path.includes("{"));
    }
  });
});
