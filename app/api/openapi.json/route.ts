import { apiDocument } from "@/app/api/document";

/** Made when it is asked for: it names the address and the cookie of this installation. */
export const dynamic = "force-dynamic";

/** The OpenAPI document of the whole API. The same for everyone, until the next release. */
export function GET(): Response {
  return Response.json(apiDocument(), { headers: { "Cache-Control": "public, max-age=300" } });
}
