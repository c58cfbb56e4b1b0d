import { sessionCookieName } from "@/lib/composition/http";
import { env } from "@/lib/config/env";
import { openApiDocument } from "@/lib/http/openapi";
import packageJson from "@/package.json";
import { namedSchemas } from "./named-schemas";
import { declaredRoutes } from "./routes";
import { tags } from "./tags";

/** The OpenAPI document of this installation. */
export const apiDocument = () =>
  openApiDocument({
    title: "Elysia",
    version: packageJson.version,
    description: "Analyses of essays and Python code. Errors are RFC 9457 problem details.",
    server: env().baseUrl,
    sessionCookie: sessionCookieName(),
    routes: declaredRoutes,
    tags,
    components: namedSchemas,
  });
