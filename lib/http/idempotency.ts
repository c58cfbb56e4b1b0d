import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "@/lib/kernel/actor";
import { AppError, toAppError } from "@/lib/kernel/errors";
import type { IdempotencyStore, KeptAnswer, KeyedRequest } from "@/lib/platform/idempotency/port";
import type { RouteDeclaration } from "./declaration";
import { problemResponse } from "./problem";
import type { Input } from "./read-input";
import type { HttpLog, Seen } from "./serve";

export const idempotencyKeyHeader = "Idempotency-Key";
export const replayedHeader = "Idempotency-Replayed";

/** A key as the draft writes it, a quoted string, or the bare characters. */
const keyForm = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\x21\x23-\x5b\x5d-\x7e]{1,200}))$/;
/** Longer answers are not kept, and their requests run again. */
const maxKeptCharacters = 1_000_000;
/** How long one that comes while another executes waits for the answer, in all some three seconds. */
const waitsMs = [25, 50, 100, 200, 400, 800, 1_600];

/** Whether a route takes the header: what creates or starts something, for somebody. */
export const takesIdempotencyKey = ({ method, auth, secretAnswer }: RouteDeclaration): boolean =>
  method === "POST" && auth === "required" && !secretAnswer;

export type OnceDeps = {
  idempotency(): Pick<IdempotencyStore, "claim" | "keep" | "release">;
  log(): HttpLog;
};

type Given = { declaration: RouteDeclaration; request: Request; input: Input; requestId: string; seen: Seen };

/**
 * Executes a request once for its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-06), its sender and what it
 * asks; whoever sends it again gets the same answer, for a day. Refusals are kept as well, failures on our side are not.
 * @throws AppError `invalid_input`, `idempotency_key_reused`, `in_progress`, and what `execute` throws
 */
export async function once(
  deps: OnceDeps,
  given: Given,
  execute: () => Promise<Response>,
): Promise<Response> {
  const keyed = await keyedRequest(given);
  if (!keyed) return execute();
  for (const waitMs of [...waitsMs, 0]) {
    const claimed = await deps.idempotency().claim(keyed);
    if (claimed.state === "ours") return executeKept(deps, given, keyed, claimed.claim, execute);
    if (claimed.state === "answered") return replay(claimed.answer);
    if (claimed.state === "other") throw new AppError("idempotency_key_reused");
    await sleep(waitMs);
  }
  throw new AppError("in_progress");
}

async function executeKept(
  { idempotency, log }: OnceDeps,
  { requestId, seen }: Given,
  keyed: KeyedRequest,
  claim: string,
  execute: () => Promise<Response>,
): Promise<Response> {
  const release = () =>
    idempotency()
      .release(keyed, claim)
      .catch((error: unknown) => log().error("an idempotency key was not released", { error }));
  const response = await execute().catch(async (thrown: unknown) => {
    const error = toAppError(thrown);
    if (error.status < 500) {
      seen.code = error.code;
      return problemResponse(error, requestId);
    }
    await release();
    throw thrown;
  });
  const answer = await keptForm(response);
  if (!answer) {
    await release();
    return response;
  }
  // The work is done: that its answer could not be kept is no reason to withhold it.
  await idempotency()
    .keep(keyed, claim, answer)
    .catch((error: unknown) => log().error("an answer was not kept for its idempotency key", { error }));
  return toResponse(answer);
}

/** An answer as it is kept, or null for one that is not: a failure, a stream, or a very long one. */
async function keptForm(response: Response): Promise<KeptAnswer | null> {
  const type = response.headers.get("content-type");
  if (response.status >= 500 || (type !== null && !/^application\/(problem\+)?json\b/.test(type)))
    return null;
  const body = response.body === null ? "" : await response.clone().text();
  if (body.length > maxKeptCharacters) return null;
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

const toResponse = ({ status, headers, body }: KeptAnswer): Response =>
  new Response(body === "" ? null : body, { status, headers });

function replay(answer: KeptAnswer): Response {
  const response = toResponse(answer);
  response.headers.set(replayedHeader, "true");
  return response;
}

async function keyedRequest({ declaration, request, input }: Given): Promise<KeyedRequest | null> {
  const given = takesIdempotencyKey(declaration) ? request.headers.get(idempotencyKeyHeader) : null;
  if (given === null || !input.actor) return null;
  const [, quoted, bare] = keyForm.exec(given.trim()) ?? [];
  const key = quoted ?? bare;
  if (key === undefined) {
    const message = "needs 1 to 200 visible ASCII characters";
    throw new AppError("invalid_input", { fields: [{ path: idempotencyKeyHeader, message }] });
  }
  const { organisationId, userId }: Actor = input.actor;
  return { organisationId, userId, key, fingerprint: await fingerprintOf(declaration, input) };
}

/** A digest of what is asked: operation, parameters, query and body. */
async function fingerprintOf(
  { method, path, bodyType }: RouteDeclaration,
  { params, query, sent }: Input,
): Promise<string> {
  const body = bodyType === "form" ? await withoutFiles(sent) : sent;
  const asked = JSON.stringify([method, path, params, query, body]);
  return createHash("sha256").update(asked).digest("base64url");
}

/** A form's fields with a digest in place of each file; anything else is as it was. */
async function withoutFiles(sent: unknown): Promise<unknown> {
  if (sent instanceof File) {
    const digest = createHash("sha256").update(new Uint8Array(await sent.arrayBuffer()));
    return [sent.name, digest.digest("base64url")];
  }
  if (Array.isArray(sent)) return Promise.all(sent.map(withoutFiles));
  if (sent === null || typeof sent !== "object") return sent;
  const fields = Object.entries(sent).map(
    async ([name, value]) => [name, await withoutFiles(value)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
}
