import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { objectStorageContract } from "../port.contract";
import { makeS3Storage, type S3Options } from "./s3";

const endpoint = process.env.S3_ENDPOINT;
const mebibyte = 1024 * 1024;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "s3-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const optionsFor = (address: string): S3Options => ({
  bucket: process.env.S3_BUCKET ?? "elysia-test",
  region: process.env.S3_REGION ?? "us-east-1",
  endpoint: address,
  forcePathStyle: true,
  credentials: {
    accessKeyId: process.env.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: process.env.S3_SECRET_ACCESS_KEY ?? "",
  },
  linksToStore: true,
  spoolFolder: folder,
  inPartsAbove: 6 * mebibyte,
  pageSize: 7,
});

if (endpoint) {
  beforeAll(async () => {
    const { S3Client, CreateBucketCommand } = await import("@aws-sdk/client-s3");
    const options = optionsFor(endpoint);
    const client = new S3Client(options);
    await client.send(new CreateBucketCommand({ Bucket: options.bucket })).catch((error: unknown) => {
      if (!(error instanceof Error && error.name.startsWith("BucketAlready"))) throw error;
    });
    client.destroy();
  });

  objectStorageContract("S3", () => makeS3Storage(optionsFor(endpoint)), { hasLinks: true });

  describe("makeS3Storage", () => {
    it("sends large objects in parts, and leaves nothing in its folder", async () => {
      const storage = makeS3Storage(optionsFor(endpoint));
      async function* parts() {
        for (let count = 0; count < 20; count++) yield Buffer.alloc(mebibyte, count);
      }
      const { key } = await storage.write(newId(), newId(), parts());
      const found = Buffer.from((await storage.get(key)) ?? []);
      expect(found.length).toBe(20 * mebibyte);
      for (let count = 0; count < 20; count++) expect(found[count * mebibyte]).toBe(count);
      expect(await readdir(folder)).toEqual([]);
      await storage.delete(key);
    });

    it("gives no links where people do not reach the store", async () => {
      const storage = makeS3Storage({ ...optionsFor(endpoint), linksToStore: false });
      const key = await storage.put(newId(), newId(), Buffer.from("x"));
      const terms = { expiresInSeconds: 60, fileName: "a.txt", contentType: "text/plain" };
      expect(await storage.link(key, terms)).toBeNull();
      await storage.delete(key);
    });

    it("takes a bucket that is not there for a fault, not for an empty one", async () => {
      const storage = makeS3Storage({ ...optionsFor(endpoint), bucket: "elysia-none" });
      const key = `${newId()}/${newId()}/${"0".repeat(64)}`;
      await expect(storage.get(key)).rejects.toMatchObject({ code: "unavailable" });
      const first = storage.list()[Symbol.asyncIterator]();
      await expect(first.next()).rejects.toMatchObject({ code: "unavailable" });
    });
  });
} else {
  describe.skip("object storage: S3 (S3_ENDPOINT is not set)", () => {
    it("passes the contract", () => expect(endpoint).toBeDefined());
  });
}

describe("S3", () => {
  it("is unavailable while it does not answer, after a few attempts", async () => {
    const storage = makeS3Storage(optionsFor("http://127.0.0.1:1"));
    async function* parts() {
      yield Buffer.from("x");
    }
    const refused = { code: "unavailable", cause: { code: "ECONNREFUSED" } };
    await expect(storage.put(newId(), newId(), Buffer.from("x"))).rejects.toMatchObject(refused);
    await expect(storage.write(newId(), newId(), parts())).rejects.toMatchObject(refused);
    expect(await readdir(folder)).toEqual([]);
  });
});
