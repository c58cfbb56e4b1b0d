import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { objectStorageContract } from "../port.contract";
import { startVercelBlobServer } from "./testing/vercel-blob-server";
import { makeVercelBlobStorage, type VercelBlobOptions } from "./vercel-blob";

const mebibyte = 1024 * 1024;
const token = "vercel_blob_rw_Store1_secret";
/** Of a store for tests alone: its contract is run against the real service then. */
const realToken = process.env.BLOB_TEST_TOKEN;

let folder: string;
let server: Awaited<ReturnType<typeof startVercelBlobServer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blob-"));
  server = await startVercelBlobServer(token);
  if (!realToken) vi.stubEnv("VERCEL_BLOB_API_URL", server.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const options = (): VercelBlobOptions => ({
  ...(realToken ? { token: realToken } : { token, fetch: server.fetch }),
  spoolFolder: folder,
  pageSize: 7,
});

objectStorageContract(
  realToken
    ? "Vercel Blob, the real service"
    : "Vercel Blob (no BLOB_TEST_TOKEN is set: against a server of ours)",
  () => makeVercelBlobStorage(options()),
  { hasLinks: false },
);

if (!realToken)
  describe("makeVercelBlobStorage", () => {
    it("puts the parts of a large object in order, and leaves nothing in its folder", async () => {
      const storage = makeVercelBlobStorage(options());
      async function* parts() {
        for (let count = 0; count < 12; count++) yield Buffer.alloc(mebibyte, count);
      }
      const { key } = await storage.write(newId(), newId(), parts());
      const found = Buffer.from((await storage.get(key)) ?? []);
      expect(found.length).toBe(12 * mebibyte);
      for (let count = 0; count < 12; count++) expect(found[count * mebibyte]).toBe(count);
      expect(await readdir(folder)).toEqual([]);
    });

    it("is unavailable when the service fails for too long, and works again after it", async () => {
      const storage = makeVercelBlobStorage({ ...options(), deadlineMs: 300 });
      const key = await storage.put(newId(), newId(), Buffer.from("x"));
      server.setDown(true);
      async function* parts() {
        yield Buffer.from("x");
      }
      await expect(storage.stat(key)).rejects.toMatchObject({ code: "unavailable" });
      await expect(storage.get(key)).rejects.toMatchObject({ code: "unavailable" });
      await expect(storage.write(newId(), newId(), parts())).rejects.toMatchObject({ code: "unavailable" });
      expect(await readdir(folder)).toEqual([]);
      server.setDown(false);
      expect(await storage.get(key)).not.toBeNull();
    });

    it("is unavailable with a token that the store does not know", async () => {
      const storage = makeVercelBlobStorage({ ...options(), token: "vercel_blob_rw_Store1_other" });
      const key = `${newId()}/${newId()}/${"0".repeat(64)}`;
      await expect(storage.put(newId(), newId(), Buffer.from("x"))).rejects.toMatchObject({
        code: "unavailable",
      });
      await expect(storage.get(key)).rejects.toMatchObject({ code: "unavailable" });
    });
  });
