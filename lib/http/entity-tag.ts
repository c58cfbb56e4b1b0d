import { createHash } from "node:crypto";

/** Tags a 200 with a digest of its body, or replaces it by 304 when the client says that it has that one. */
export async function withEntityTag(response: Response, request: Request): Promise<Response> {
  if (response.status !== 200) return response;
  const body = await response.arrayBuffer();
  const digest = createHash("sha256").update(Buffer.from(body)).digest("base64url").slice(0, 27);
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(tagHeaders(digest))) headers.set(name, value);
  if (!isNamed(digest, request)) return new Response(body, { headers });
  headers.delete("Content-Type");
  return new Response(null, { status: 304, headers });
}

/** The headers of an answer with a tag; one that is kept is asked for again each time. */
export const tagHeaders = (tag: string) => ({ ETag: `"${tag}"`, "Cache-Control": "private, no-cache" });

/** A 304 where the client says that it has what bears the tag; else null. */
export const unchanged = (tag: string, request: Request): Response | null =>
  isNamed(tag, request) ? new Response(null, { status: 304, headers: tagHeaders(tag) }) : null;

/** Whether the client says that it has something. */
export const saysToHave = (request: Request): boolean => request.headers.has("if-none-match");

const isNamed = (tag: string, request: Request): boolean =>
  names(request.headers.get("if-none-match"), tagHeaders(tag).ETag);

/** Whether an If-None-Match header names the tag, compared weakly as the standard asks. */
function names(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}
