import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { DeclaredRoute } from "@/lib/http/declaration";

const app = fileURLToPath(new URL("../../..", import.meta.url));

/** Every declared handler of the product, by its own file, as Next finds them. Call it when the settings are there. */
export async function declaredHandlers(): Promise<DeclaredRoute[]> {
  const found: DeclaredRoute[] = [];
  for await (const file of glob(["**/route.{ts,tsx}", ".well-known/**/route.ts"], { cwd: app })) {
    const exported: Record<string, DeclaredRoute | undefined> = await import(`${app}${file}`);
    for (const handler of Object.values(exported)) if (handler?.declaration) found.push(handler);
  }
  return found.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** `GET /api/v1/analyses/{id}`. */
export const nameOf = ({ declaration: { method, path } }: DeclaredRoute): string => `${method} ${path}`;
