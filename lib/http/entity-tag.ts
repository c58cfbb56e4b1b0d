import { createHash } from "node:crypto";

/** Tags a 200 with a digest of its body, or replaces it by 304 when the client says that it has that one. */
export async function withEntityTag(response: Response, request: Request): Promise<Response> {
  if (response.status !== 200) return response;
  const body = await response.arrayBuffer();
  const tag = `"${createHash("sha256").update(Buffer.from(body)).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers(response.headers);
  headers.set("ETag", tag);
  headers.set("Cache-Control", "private, no-cache");
  if (!names(request.headers.get("if-none-match"), tag)) return new Response(body, { headers });
  headers.delete("Content-Type");
  return new Response(null, { status: 304, headers });
}

/** Whether an If-None-Match header names the tag, compared weakly as the standard asks. */
function names(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}
