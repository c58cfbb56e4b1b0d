import { AppError } from "@/lib/kernel/errors";
import { queryRecord } from "./parse";

/** Levels of lists and objects in a JSON body: no declared body has nearly so many. */
const maxDepth = 32;

/**
 * Reads a JSON body, counting while it arrives, so that no more than `maxBytes` is ever held.
 * @throws AppError `unsupported_type`, `too_large`, `bad_encoding`, `malformed_request`
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  requireJson(request);
  const bytes = await readBytes(request, maxBytes);
  const text = decodeUtf8(bytes);
  const value = parseJson(text);
  if (isDeeperThan(value, maxDepth)) {
    throw new AppError("malformed_request", {
      detail: `The JSON is nested more than ${maxDepth} levels deep.`,
    });
  }
  if (escapedSurrogate.test(text) && !isWellFormed(value)) {
    throw new AppError("malformed_request", { detail: "The JSON holds half of a surrogate pair." });
  }
  return value;
}

/** UTF-8 has no surrogates: they come as escapes, most in pairs. No database takes halves (I-JSON, RFC 7493, section 2.1). */
const escapedSurrogate = /\\u[dD][89a-fA-F]/;

/** Whether all texts and names of fields are Unicode. `isDeeperThan` has bounded the depth. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (!isNested(value)) return true;
  return Object.entries(value).every(([name, each]) => name.isWellFormed() && isWellFormed(each));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("malformed_request", { cause });
  }
}

/** Whether lists and objects stand more than `limit` levels deep in each other. Level by level: it cannot overflow the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= limit) return true;
    level = level.flatMap((nested) => Object.values(nested).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Reads a form with files (RFC 7578) as a record: a repeated field as a list. A field that was left empty counts as not given.
 * No more than `maxBytes` is ever held.
 * @throws AppError `unsupported_type`, `too_large`, `malformed_request`
 */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<Record<string, FormDataEntryValue | FormDataEntryValue[]>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new AppError("unsupported_type", { detail: "Send a form, as multipart/form-data." });
  }
  const form = await parseForm(await readBytes(request, maxBytes), type);
  const fields = [...new Set(form.keys())].map((name) => {
    const [first, ...others] = form.getAll(name).filter((value) => !isEmpty(value));
    return [name, first !== undefined && others.length > 0 ? [first, ...others] : first] as const;
  });
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** A field for files in which none was chosen comes as a file without a name. */
const isEmpty = (value: FormDataEntryValue): boolean =>
  value instanceof File ? value.size === 0 && value.name === "" : value === "";

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch (cause) {
    throw new AppError("malformed_request", { cause });
  }
}

/**
 * Reads a JSON body, or the fields of a URL-encoded form as a record; nothing at all is a body without fields.
 * @throws AppError as `readJson`
 */
export async function readFields(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type");
  // A request without a body may come with an empty stream.
  if (type === null && (await readBytes(request, maxBytes)).length === 0) return {};
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type ?? "")) return readJson(request, maxBytes);
  return queryRecord(new URLSearchParams(decodeUtf8(await readBytes(request, maxBytes))));
}

function requireJson(request: Request): void {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith("charset="));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type.trim() !== "application/json" || !isUtf8) {
    throw new AppError("unsupported_type", { detail: "Send JSON in UTF-8, as application/json." });
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new AppError("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("bad_encoding", { cause });
  }
}
