import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { openSql } from "@/db/client";
import { startClamd } from "@/lib/platform/malware/testing/clamd-server";
import { startApi } from "./start-api";

type Verb = "POST" | "PATCH" | "HEAD" | "DELETE";
type Bytes = string | Uint8Array<ArrayBuffer>;
type Sent = { cookie?: string; id?: string; headers?: Record<string, string>; body?: Bytes };

const metadataOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");

/** The code in a refusal. */
export const codeIn = async (answer: Response): Promise<string> => (await answer.json()).code;

/** The product with a scanner of malware, and somebody who sends files by the tus protocol; once a test file. */
export async function startUploads() {
  const clamd = await startClamd();
  vi.stubEnv("CLAMD_URL", clamd.url);
  vi.stubEnv("RATE_LIMIT_FACTOR", "1000");
  const stage = await startApi();
  const route = await import("../uploads/[[...tus]]/route");
  const ana = await stage.signUp("ana@uploads.test");
  const { env } = await import("@/lib/config/env");
  const { uploads } = await import("@/lib/composition/uploads");
  uploads();
  const folder = (): string => join(env().dataFolder, "uploads");

  const ask = (method: Verb, { cookie = ana, id, headers = {}, body }: Sent = {}): Promise<Response> => {
    const request = new Request(`http://localhost:3000/api/v1/uploads${id ? `/${id}` : ""}`, {
      method,
      headers: { cookie, host: "localhost:3000", "Tus-Resumable": "1.0.0", ...headers },
      ...(body !== undefined && { body }),
    });
    return route[method](request, { params: Promise.resolve(id ? { tus: [id] } : {}) });
  };
  const create = async (bytes: number, fields: Record<string, string> = {}): Promise<string> => {
    const metadata = metadataOf({ filename: "carta.txt", ...fields });
    const headers = { "Upload-Length": String(bytes), "Upload-Metadata": metadata };
    const answer = await ask("POST", { headers });
    expect(answer.status).toBe(201);
    return answer.headers.get("Location")?.split("/").at(-1) ?? "";
  };
  const send = (id: string, offset: number, body: Bytes, cookie = ana): Promise<Response> => {
    const headers = { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
    return ask("PATCH", { cookie, id, headers, body });
  };
  return {
    ...{ stage, clamd, ana, folder, ask, create, send },
    upload: async (content: Bytes, fields: Record<string, string> = {}): Promise<Response> =>
      send(await create(Buffer.byteLength(content), fields), 0, content),
    actorOf: async (cookie: string) => {
      const { authenticateRequest } = await import("@/lib/composition/authenticate-request");
      const actor = await authenticateRequest(new Request("http://localhost:3000/", { headers: { cookie } }));
      if (!actor) throw new Error("nobody");
      return actor;
    },
    /** What is used of the storage, the uploads and documents that there are, and what lies in the folder of parts. */
    traces: async () => {
      const sql = openSql(stage.superUrl, 1);
      const [{ stored } = { stored: 0 }] =
        await sql`select coalesce(sum(amount), 0)::int as stored from usage.counters where metric = 'storedBytes' and span = 'ever'`;
      const rows = await sql`select id from documents.uploads where work_id is null`;
      const documents = await sql`select id from documents.documents`;
      await sql.end();
      return {
        stored,
        rows: rows.length,
        documents: documents.length,
        files: (await readdir(folder())).length,
      };
    },
    async stop(): Promise<void> {
      const { documents } = await import("@/lib/composition/documents");
      await uploads().close();
      await documents().close();
      await stage.stop();
      await this.clamd.stop();
    },
  };
}
