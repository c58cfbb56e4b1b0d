import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { buffer, json } from "node:stream/consumers";
import { z } from "zod";

type Stored = { bytes: Buffer; uploadedAt: Date };
type Store = { objects: Map<string, Stored>; uploads: Map<string, Map<number, Buffer>> };
type Answer = { status: number; body: object | Buffer };

const leastPartBytes = 5 * 1024 * 1024;
const partList = z.array(z.object({ partNumber: z.int(), etag: z.string() }));
const deletion = z.object({ urls: z.array(z.string()) });

const fine = (body: object | Buffer): Answer => ({ status: 200, body });
const refused = (status: number, code: string, message?: string): Answer => ({
  status,
  body: { error: { code, message } },
});
const tagOf = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");

/**
 * The HTTP API of Vercel Blob, version 12, as its SDK 2.8 speaks it, with objects in memory: put, multipart upload, head,
 * list, delete; and reads as the host of a private store answers them. Nothing but its token is let in.
 */
export async function startVercelBlobServer(token: string) {
  const store: Store = { objects: new Map(), uploads: new Map() };
  let isDown = false;
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    if (isDown) return refused(503, "service_unavailable");
    if (request.headers.authorization !== `Bearer ${token}`) return refused(403, "forbidden");
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    if (pathname.startsWith("/store/")) return read(store, pathname.slice("/store/".length));
    return command(store, request, pathname, searchParams);
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, body }) => {
      const isFile = Buffer.isBuffer(body);
      response.writeHead(status, {
        "content-type": isFile ? "application/octet-stream" : "application/json",
      });
      response.end(isFile ? body : JSON.stringify(body));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    /** Takes a read of the private store's own host here. */
    fetch: (async (input, init) => {
      const { hostname, pathname, search } = new URL(String(input));
      if (!hostname.endsWith(".private.blob.vercel-storage.com"))
        throw new Error(`${hostname} is not the store`);
      return fetch(`${url}/store${pathname}${search}`, init);
    }) satisfies typeof fetch,
    /** Lets it fail until told otherwise. */
    setDown: (value: boolean): void => {
      isDown = value;
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function command(
  store: Store,
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<Answer> {
  if (request.headers["x-api-version"] !== "12") return refused(400, "bad_request", "another version");
  if (path === "/delete") {
    for (const name of deletion.parse(await json(request)).urls) store.objects.delete(name);
    return fine({});
  }
  const name = query.get("pathname") ?? "";
  if (path === "/mpu") return multipart(store, request, name);
  if (request.method === "PUT") return put(store, request, name, await buffer(request));
  const asked = query.get("url");
  return asked === null ? list(store, query) : head(store, asked);
}

const described = (name: string, { bytes, uploadedAt }: Stored) => ({
  ...{ url: `https://store.private.blob.vercel-storage.com/${name}`, pathname: name, size: bytes.length },
  ...{ contentType: "application/octet-stream", uploadedAt: uploadedAt.toISOString(), etag: tagOf(bytes) },
});

function put({ objects }: Store, { headers }: IncomingMessage, name: string, bytes: Buffer): Answer {
  if (headers["x-vercel-blob-access"] !== "private")
    return refused(400, "bad_request", "the store is private");
  if (objects.has(name) && headers["x-allow-overwrite"] !== "1")
    return refused(400, "bad_request", "it exists");
  const stored = { bytes, uploadedAt: new Date() };
  objects.set(name, stored);
  return fine(described(name, stored));
}

async function multipart(store: Store, request: IncomingMessage, name: string): Promise<Answer> {
  const { headers } = request;
  if (headers["x-mpu-action"] === "create") {
    const uploadId = randomUUID();
    store.uploads.set(uploadId, new Map());
    return fine({ key: `${name} of the store`, uploadId });
  }
  const uploadId = String(headers["x-mpu-upload-id"]);
  const parts = store.uploads.get(uploadId);
  if (!parts || headers["x-mpu-key"] !== encodeURIComponent(`${name} of the store`))
    return refused(404, "not_found");
  if (headers["x-mpu-action"] === "upload") {
    const bytes = await buffer(request);
    parts.set(Number(headers["x-mpu-part-number"]), bytes);
    return fine({ etag: tagOf(bytes) });
  }
  const named = partList.parse(await json(request)).map(({ partNumber, etag }) => {
    const bytes = parts.get(partNumber);
    return bytes && tagOf(bytes) === etag ? bytes : undefined;
  });
  const isWhole = named.every(
    (bytes, at) => bytes && (at === named.length - 1 || bytes.length >= leastPartBytes),
  );
  if (!isWhole) return refused(400, "bad_request", "a part is missing or too small");
  store.uploads.delete(uploadId);
  return put(store, request, name, Buffer.concat(named.flatMap((bytes) => bytes ?? [])));
}

function head({ objects }: Store, name: string): Answer {
  const stored = objects.get(name);
  return stored ? fine(described(name, stored)) : refused(404, "not_found");
}

const read = ({ objects }: Store, name: string): Answer => {
  const stored = objects.get(name);
  return stored ? fine(stored.bytes) : refused(404, "not_found");
};

function list({ objects }: Store, query: URLSearchParams): Answer {
  const limit = Number(query.get("limit") ?? 1_000);
  const after = query.get("cursor") ?? "";
  const found = [...objects]
    .filter(([name]) => name.startsWith(query.get("prefix") ?? "") && name > after)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const page = found.slice(0, limit);
  const hasMore = found.length > page.length;
  const blobs = page.map(([name, stored]) => described(name, stored));
  return fine({ blobs, hasMore, ...(hasMore && { cursor: page.at(-1)?.[0] }) });
}
