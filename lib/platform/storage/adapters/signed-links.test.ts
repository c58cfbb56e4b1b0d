import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "../port";
import { makeDiskStorage } from "./disk";
import { makeObjectLinks } from "./signed-links";

const start = Date.parse("2026-05-05T10:00:00Z");
const terms = { expiresInSeconds: 60, fileName: "redação.txt", contentType: "text/plain" };
const address = "https://elysia.example/objects/";
let now = start;
let folder: string;
let storage: ObjectStorage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "links-"));
  storage = makeDiskStorage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const linksWith = (secret: string, store = storage) =>
  makeObjectLinks({
    storage: store,
    secret: () => secret,
    address: () => address,
    clock: () => new Date(now),
  });
const links = () => linksWith("a secret of the tests, long enough");
const stored = () => storage.put(newId(), newId(), Buffer.from("redação"));
const invalid = { code: "link_invalid" };

async function tokenOf(key: string): Promise<string> {
  const { url } = await links().make(key, terms);
  expect(url.startsWith(address)).toBe(true);
  return url.slice(address.length);
}

it("hands the object out, and tells until when", async () => {
  const key = await stored();
  const { url, expiresAt } = await links().make(key, terms);
  expect(expiresAt).toEqual(new Date(start + 60_000));
  const opened = await links().open(url.slice(address.length));
  expect(opened).toMatchObject({ fileName: "redação.txt", contentType: "text/plain", bytes: 9 });
  expect((await buffer(opened.parts)).toString()).toBe("redação");
});

it("hands it out until its time is over", async () => {
  const token = await tokenOf(await stored());
  now = start + 59_999;
  expect((await links().open(token)).bytes).toBe(9);
  now = start + 60_000;
  await expect(links().open(token)).rejects.toMatchObject(invalid);
  now = start;
});

it("is no good once the object is gone, or with another secret", async () => {
  const key = await stored();
  const token = await tokenOf(key);
  await expect(linksWith("another secret, as long as the first").open(token)).rejects.toMatchObject(invalid);
  await storage.delete(key);
  await expect(links().open(token)).rejects.toMatchObject(invalid);
});

it("opens nothing when a character of it is changed, and whatever else it is", async () => {
  const token = await tokenOf(await stored());
  const changed = fc
    .tuple(fc.nat(token.length - 2), fc.constantFrom("A", "z", "0", "-", "."))
    .map(([at, other]) => `${token.slice(0, at)}${other}${token.slice(at + 1)}`)
    .filter((each) => each !== token);
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, fc.string({ unit: "binary" })), async (wrong) => {
      await expect(links().open(wrong)).rejects.toMatchObject(invalid);
    }),
  );
});

it("is the store's own where that gives some", async () => {
  const own = linksWith("a secret of the tests, long enough", {
    ...storage,
    link: async (key) => `https://store.example/${key}`,
  });
  const key = await stored();
  expect((await own.make(key, terms)).url).toBe(`https://store.example/${key}`);
});
