import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { startVercelBlobServer } from "@/lib/platform/storage/adapters/testing/vercel-blob-server";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
  vi.resetModules();
  vi.stubEnv("ELYSIA_DATA", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The storage of a process with these settings. */
async function storageWith(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return (await import("./storage")).storage();
}

async function* parts() {
  yield Buffer.from("x");
}

describe("the storage of a process", () => {
  it("is a folder of its data unless it is told otherwise", async () => {
    const storage = await storageWith({});
    const organisationId = newId();
    await storage.put(organisationId, newId(), Buffer.from("x"));
    expect(await readdir(join(folder, "objects"))).toContain(organisationId);
  });

  it("is a bucket", async () => {
    const storage = await storageWith({
      ...{
        STORAGE: "s3",
        S3_BUCKET: "originals",
        S3_ENDPOINT: "http://127.0.0.1:1",
        S3_FORCE_PATH_STYLE: "1",
      },
      ...{ S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "secret" },
    });
    const key = `${newId()}/${newId()}/${"0".repeat(64)}`;
    const terms = { expiresInSeconds: 60, fileName: "a.txt", contentType: "text/plain" };
    expect(await storage.link(key, terms)).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:1/originals/${key}\\?.*X-Amz-Expires=60&`),
    );
    await expect(storage.write(newId(), newId(), parts())).rejects.toMatchObject({ code: "unavailable" });
    expect(await readdir(folder)).toEqual(["outgoing"]);
  });

  it("is a blob store", async () => {
    const token = "vercel_blob_rw_Store1_secret";
    const server = await startVercelBlobServer(token);
    const storage = await storageWith({
      ...{ STORAGE: "vercel-blob", BLOB_READ_WRITE_TOKEN: token, VERCEL_BLOB_API_URL: server.url },
    });
    const { key } = await storage.write(newId(), newId(), parts());
    expect(await storage.stat(key)).toMatchObject({ key, bytes: 1 });
    await server.stop();
  });

  it("is opened once", async () => {
    const storage = await storageWith({});
    expect(await storageWith({})).toBe(storage);
  });
});
