import type { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Actor } from "@/lib/kernel/actor";
import { AppError, type ErrorCode, toAppError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import type { StoredUpload, Work } from "../domain/upload";
import { maxUploadBytes, uploadsPath, workHeader } from "../upload-schemas";

type Dependencies = {
  store: FileStore;
  begin(actor: Actor, given: { id: string; bytes: number; metadata: unknown }): Promise<void>;
  open(actor: Actor, id: string): Promise<StoredUpload>;
  finish(actor: Actor, upload: StoredUpload): Promise<Work>;
  cancel(actor: Actor, upload: StoredUpload): Promise<void>;
};

/** What the protocol knows; nothing else of a request is handed on. */
const aboutUpload = ["tus-resumable", "upload-defer-length", "upload-length", "upload-metadata"];
const aboutPart = ["tus-resumable", "content-type", "upload-offset"];

/** What the protocol answers with, in the words of the product. */
const codes: Readonly<Record<number, ErrorCode>> = {
  404: "not_found",
  409: "conflict",
  410: "not_found",
  413: "too_large",
  500: "internal",
};
/** By which clients of the protocol know that an upload is there and has to be asked for again (RFC 4918, section 11.3). */
const locked = 423;

const whereOf = ({ kind, id }: Work): string => `/api/v1/${kind}/${id}`;
const tusHeaders = { "Tus-Resumable": "1.0.0", "Cache-Control": "no-store" };

/** The request as the protocol's own server takes it: under the address that it knows, with nothing but what it knows. */
function plainRequest(request: Request, id: string | null): Request {
  const headers = new Headers();
  for (const name of id === null ? aboutUpload : aboutPart) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const url = new URL(id === null ? uploadsPath : `${uploadsPath}/${id}`, request.url);
  const body = id === null ? null : request.body;
  return new Request(url, {
    method: request.method,
    headers,
    ...(body && { body, duplex: "half" as const }),
  });
}

/** The answer for an upload of which something has become. */
function finished(method: string, upload: StoredUpload, work: Work): Response {
  return new Response(null, {
    status: method === "HEAD" ? 200 : 204,
    headers: {
      ...tusHeaders,
      "Upload-Offset": String(upload.bytes),
      ...(method === "HEAD" && { "Upload-Length": String(upload.bytes) }),
      [workHeader]: whereOf(work),
    },
  });
}

/**
 * The tus protocol (https://tus.io/protocols/resumable-upload, version 1.0.0), with creation, expiration and termination: an upload that broke off goes on where it was.
 * Who has sent the last part is answered when the work is there, and is told where; who did not hear that asks again.
 * @returns answers a request of the actor's: `id` is that of the upload in its address
 * @throws AppError `not_found` for an upload of somebody else
 */
export function makeTusServer({ store, begin, open, finish, cancel }: Dependencies) {
  const askedBy = new WeakMap<Request, Actor>();
  const thrownFor = new WeakMap<Request, unknown>();
  const server = new Server({
    path: uploadsPath,
    datastore: store,
    maxSize: maxUploadBytes,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: newId,
    onUploadCreate: async (request, { id, size, metadata }) => {
      const actor = askedBy.get(request);
      if (!actor) throw new AppError("unauthenticated");
      await begin(actor, { id, bytes: size ?? 0, metadata: metadata ?? {} });
      return {};
    },
    onResponseError: (request, error) => {
      thrownFor.set(request, error);
      return undefined;
    },
  });

  const speak = async (actor: Actor, request: Request, id: string | null): Promise<Response> => {
    const plain = plainRequest(request, id);
    askedBy.set(plain, actor);
    const response = await server.handleWeb(plain);
    if (response.status < 400) return response;
    const thrown = thrownFor.get(plain);
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(codes[response.status] ?? "malformed_request", { cause: thrown });
  };

  const toWork = async (actor: Actor, method: string, upload: StoredUpload): Promise<Response> => {
    try {
      return finished(method, upload, await finish(actor, upload));
    } catch (thrown) {
      const error = toAppError(thrown);
      const isToWaitFor = error.status >= 500 || error.code === "in_progress";
      if (method !== "HEAD" || !isToWaitFor) throw thrown;
      return new Response(null, { status: locked, headers: tusHeaders });
    }
  };

  return async (actor: Actor, request: Request, id: string | null): Promise<Response> => {
    const { method } = request;
    if (id === null && method === "POST") return speak(actor, request, null);
    if (id === null || !isId(id)) throw new AppError("not_found");
    const upload = await open(actor, id);
    if (method === "DELETE") {
      await cancel(actor, upload);
      return new Response(null, { status: 204, headers: tusHeaders });
    }
    if (upload.work) return finished(method, upload, upload.work);
    const response = await speak(actor, request, id);
    const isWhole = Number(response.headers.get("Upload-Offset")) === upload.bytes;
    return isWhole ? toWork(actor, method, upload) : response;
  };
}

/** What a client of the protocol may count on. */
export const describeTus = ({ extensions }: FileStore): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...tusHeaders,
      "Tus-Version": "1.0.0",
      "Tus-Extension": extensions.join(","),
      "Tus-Max-Size": String(maxUploadBytes),
    },
  });
