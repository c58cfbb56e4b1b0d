import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { fileLink, filePage } from "@/lib/features/analyses/file-schemas";
import { at, get, post, startApi } from "../testing/start-api";

const load = async () => ({
  essays: await import("../essays/route"),
  files: await import("./route"),
  link: await import("./[id]/link/route"),
  object: await import("../objects/[token]/route"),
  storage: (await import("@/lib/composition/storage")).storage(),
});
let server: Awaited<ReturnType<typeof startApi>>;
let api: Awaited<ReturnType<typeof load>>;
let [ana, bia] = ["", ""];

const text = "Um texto curto, com çedilha.\r\n";
const address = "http://localhost:3000/api/v1/objects/";

beforeAll(async () => {
  server = await startApi();
  api = await load();
  [ana, bia] = [await server.signUp("ana@links.test"), await server.signUp("bia@links.test")];
});
afterAll(() => server.stop());

/** The id of an original that Ana has handed in. */
async function handedIn(): Promise<string> {
  await api.essays.POST(post(ana, { text, fileName: "redação é.txt" }), at());
  const { items } = filePage.parse(await (await api.files.GET(get(ana, "?limit=1"), at())).json());
  return items[0]?.id ?? "";
}

async function tokenFor(id: string): Promise<string> {
  const made = await api.link.POST(post(ana), at(id));
  expect(made.status).toBe(201);
  const { url, expiresAt } = fileLink.parse(await made.json());
  const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14);
  expect(minutes).toBeLessThanOrEqual(15);
  expect(url.startsWith(address)).toBe(true);
  return url.slice(address.length);
}

/** What a stranger is answered. */
const follow = (token: string) =>
  api.object.GET(new Request(`${address}${token}`), { params: Promise.resolve({ token }) });

describe("a link to an original", () => {
  it("hands it out to whoever has it, byte for byte, never shown by a browser", async () => {
    const answer = await follow(await tokenFor(await handedIn()));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "private, no-store",
      "content-type": "application/octet-stream",
      "content-length": String(Buffer.byteLength(text)),
      "content-disposition": `attachment; filename="reda__o _.txt"; filename*=UTF-8''reda%C3%A7%C3%A3o%20%C3%A9.txt`,
      "x-content-type-options": "nosniff",
    });
    expect(await answer.text()).toBe(text);
  });

  it("is made for nobody but those who read it", async () => {
    const id = await handedIn();
    expect((await api.link.POST(post(bia), at(id))).status).toBe(404);
    expect((await api.link.POST(post(""), at(id))).status).toBe(401);
  });

  it("is no good when it was changed, and once the original is gone", async () => {
    const id = await handedIn();
    const token = await tokenFor(id);
    const other = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    expect((await follow(other)).status).toBe(410);
    expect((await follow("nonsense")).status).toBe(404);
    expect((await follow(`${"x".repeat(4_000)}${token}`)).status).toBe(404);
    const sql = openSql(server.superUrl, 1);
    const [row] = await sql<{ key: string }[]>`
      select original_key as key from analyses.submissions where id = ${id}`;
    await sql.end();
    await api.storage.delete(row?.key ?? "");
    expect((await follow(token)).status).toBe(410);
    expect((await api.link.POST(post(ana), at(id))).status).toBe(404);
  });
});
