import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { RouteDeclaration } from "@/lib/http/declaration";
import { apiDocument } from "./document";
import { declaredRoutes } from "./routes";

/** Before the first import reads the settings. */
vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "silent"));

const app = fileURLToPath(new URL("..", import.meta.url));
/** All that a route file answers; Next answers HEAD as GET. */
const verbs = ["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"];

/** Not ours to declare: they speak the protocols of next-auth, Inngest, tus and OAuth, are the document itself, or name nothing. */
const undeclared = new Set([
  "api/auth/[...nextauth]",
  "api/inngest",
  "api/v1/uploads/[[...tus]]",
  "api/openapi.json",
  "api/[[...path]]",
  "(auth)/sign-in/[provider]",
  "(auth)/sign-in/[provider]/callback",
]);

/** By which somebody becomes known, or is known no more, and where a signed link leads: what they show is in the request. */
const open = new Set([
  "/api/v1/auth/token",
  "/api/v1/auth/logout",
  "/.well-known/jwks.json",
  "/api/v1/objects/{token}",
]);

type Exported = Record<
  string,
  { declaration?: RouteDeclaration } & ((request: Request) => Promise<Response>)
>;
type File = { folder: string; path: string; exported: Exported };

async function routeFiles(): Promise<File[]> {
  const found: File[] = [];
  for await (const file of glob(["**/route.{ts,tsx}", ".well-known/**/route.ts"], { cwd: app })) {
    const folder = file.replace(/\/route\.tsx?$/, "");
    const path = `/${folder.replace(/\[([^\]]+)\]/g, "{$1}")}`;
    if (!undeclared.has(folder)) found.push({ folder, path, exported: await import(`${app}${file}`) });
  }
  return found;
}

const files = await routeFiles();
const all = files.flatMap(({ path, exported }) =>
  Object.entries(exported).flatMap(([verb, { declaration }]) =>
    declaration ? [{ path, verb, declaration }] : [],
  ),
);

describe("routes", () => {
  it("are all found", () => expect(all.length).toBeGreaterThanOrEqual(13));

  it.each(all)("$verb $path is declared, under its own path and verb, and listed", (route) => {
    expect(route.declaration).toMatchObject({ method: route.verb, path: route.path });
    expect(declaredRoutes).toContain(route.declaration);
  });

  it("are listed no more than they exist", () => expect(declaredRoutes).toHaveLength(all.length));

  it.each(files)("$folder answers every method: those without a route name those with one", async (file) => {
    expect(Object.keys(file.exported).sort()).toEqual(verbs);
    const declared = verbs.filter((verb) => file.exported[verb]?.declaration);
    for (const verb of verbs.filter((each) => !declared.includes(each))) {
      const answer = await file.exported[verb]?.(new Request("http://localhost:3000/", { method: verb }));
      expect([verb, answer?.status]).toEqual([verb, verb === "OPTIONS" ? 204 : 405]);
      expect(answer?.headers.get("Allow")?.split(", ")).toEqual(expect.arrayContaining(declared));
    }
  });

  it.each(declaredRoutes)("$method $path refuses fields that it does not know, at every depth", (route) => {
    for (const schema of [route.query, route.body]) {
      if (!schema || route.path.startsWith("/health")) continue;
      expect(openObjects(z.toJSONSchema(schema, { io: "input" }))).toEqual([]);
    }
  });

  it("that change something or belong to a user ask who it is and whether they may", () => {
    for (const { path, method, auth, permission } of declaredRoutes) {
      if (path.startsWith("/health") || open.has(path)) continue;
      expect(auth, `${method} ${path}`).toBe("required");
      expect(permission, `${method} ${path}`).toBeDefined();
    }
  });
});

/** Objects with named fields that would take others as well, by their place. */
function openObjects(schema: unknown, place = "#"): string[] {
  if (schema === null || typeof schema !== "object") return [];
  const isOpen = "properties" in schema && Reflect.get(schema, "additionalProperties") !== false;
  const inner = Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${place}/${key}`));
  return isOpen ? [place, ...inner] : inner;
}

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
