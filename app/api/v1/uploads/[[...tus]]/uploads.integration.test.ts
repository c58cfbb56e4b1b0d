import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { codeIn, startUploads } from "../../testing/start-uploads";

let tus: Awaited<ReturnType<typeof startUploads>>;

beforeAll(async () => {
  tus = await startUploads();
});
afterAll(() => tus.stop());

it("takes a file in parts, tells where its document is, and tells it again", async () => {
  const content = Buffer.from("Uma carta em partes.\n".repeat(10));
  const id = await tus.create(content.length, { theme: "As cartas" });
  expect((await tus.send(id, 0, content.subarray(0, 50))).headers.get("Upload-Offset")).toBe("50");
  expect((await tus.send(id, 20, content.subarray(20))).status).toBe(409);
  const head = await tus.ask("HEAD", { id });
  expect([head.headers.get("Upload-Offset"), head.headers.get("Upload-Length")]).toEqual(["50", "210"]);
  const last = await tus.send(id, 50, content.subarray(50));
  expect([last.status, last.headers.get("Content-Location")]).toEqual([204, `/api/v1/documents/${id}`]);
  for (const again of [await tus.ask("HEAD", { id }), await tus.send(id, 50, content.subarray(50))])
    expect(again.headers.get("Content-Location")).toBe(`/api/v1/documents/${id}`);
  const { documents } = await import("@/lib/composition/documents");
  const actor = await tus.actorOf(tus.ana);
  const document = await documents().getDocument(actor, id);
  expect(document).toMatchObject({
    kind: "text",
    title: "carta",
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  expect((await tus.ask("DELETE", { id })).status).toBe(409);
  expect(await tus.traces()).toMatchObject({ stored: 210, rows: 0, files: 0, documents: 1 });
});

it("is nobody else's, neither a stranger's nor another tenant's", async () => {
  const id = await tus.create(10);
  const bia = await tus.stage.signUp("bia@uploads.test");
  for (const verb of ["HEAD", "DELETE"] as const) {
    expect((await tus.ask(verb, { id, cookie: bia })).status).toBe(404);
    expect((await tus.ask(verb, { id, cookie: "" })).status).toBe(401);
  }
  expect((await tus.send(id, 0, "0123456789", bia)).status).toBe(404);
  const foreign = await tus.ask("PATCH", {
    id,
    headers: { "sec-fetch-site": "cross-site", origin: "https://evil.test" },
  });
  expect([foreign.status, await codeIn(foreign)]).toEqual([403, "cross_origin"]);
  const { uploads } = await import("@/lib/composition/uploads");
  const colleague = { ...(await tus.actorOf(tus.ana)), userId: newId() };
  const head = new Request("http://localhost:3000/", {
    method: "HEAD",
    headers: { "Tus-Resumable": "1.0.0" },
  });
  await expect(uploads().speakTus(colleague, head, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await tus.ask("DELETE", { id })).status).toBe(204);
  expect((await tus.ask("HEAD", { id })).status).toBe(404);
  expect(await tus.traces()).toMatchObject({ stored: 210, rows: 0, files: 0 });
});

it.each([
  ["too large", { headers: { "Upload-Length": "100000001" } }, 413, "too_large"],
  ["empty", { headers: { "Upload-Length": "0" } }, 422, "document_damaged"],
  ["of unknown length", { headers: { "Upload-Defer-Length": "1" } }, 400, "malformed_request"],
  [
    "without the protocol's version",
    { headers: { "Upload-Length": "1", "Tus-Resumable": "0.2" } },
    400,
    "malformed_request",
  ],
  [
    "said to be of an unknown kind",
    { headers: { "Upload-Length": "1", "Upload-Metadata": "analyseAs cG9lbQ==" } },
    422,
    "invalid_input",
  ],
])("refuses what is %s", async (_, sent, status, code) => {
  const before = await tus.traces();
  const answer = await tus.ask("POST", sent);
  expect([answer.status, await codeIn(answer)]).toEqual([status, code]);
  expect(answer.headers.get("X-Request-Id")).toBeTruthy();
  expect(await tus.traces()).toEqual(before);
});

it("takes no header of metadata that it does not know, and none breaks it", async () => {
  const field = fc.tuple(
    fc.constantFrom("filename", "theme", "options", "analyseAs", "outro", "", "é"),
    fc.string(),
  );
  const header = fc.oneof(
    fc
      .array(field)
      .map((fields) =>
        fields.map(([name, text]) => `${name} ${Buffer.from(text).toString("base64")}`).join(","),
      ),
    fc.string({ unit: fc.constantFrom(..." ,=aAéfilename0\t") }),
  );
  await fc.assert(
    fc.asyncProperty(header, async (given) => {
      const headers = {
        "Upload-Length": "5",
        "Upload-Metadata": Buffer.from(given)
          .toString("latin1")
          .replace(/[\r\n\0]/g, ""),
      };
      const answer = await tus.ask("POST", { headers });
      expect([201, 400, 422]).toContain(answer.status);
      const id = answer.headers.get("Location")?.split("/").at(-1);
      if (id) await tus.ask("DELETE", { id });
    }),
    { numRuns: 60 },
  );
  expect(await tus.traces()).toMatchObject({ stored: 210, rows: 0, files: 0 });
});
