import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { LinkTerms, ObjectStorage, StoredObject } from "./port";

const mebibyte = 1024 * 1024;

const emptyDigest = "0".repeat(64);

/**
 * What every object storage must do.
 * @param storage a fresh one, or one that others write to as well
 * @param hasLinks whether it gives links itself; they are followed then
 */
export function objectStorageContract(
  name: string,
  storage: () => ObjectStorage,
  { hasLinks }: { hasLinks: boolean },
): void {
  describe(`object storage: ${name}`, () => {
    it("gives back the bytes it was given, whatever they are", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
          const key = await storage().put(organisationId, ownerId, bytes);
          expect(Buffer.from((await storage().get(key)) ?? [])).toEqual(Buffer.from(bytes));
        }),
        { numRuns: 20 },
      );
    });

    it("makes the key from the organisation, the owner and the content", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      const bytes = Buffer.from("redação");
      const key = `${organisationId}/${ownerId}/${createHash("sha256").update(bytes).digest("hex")}`;
      expect(await storage().put(organisationId, ownerId, bytes)).toBe(key);
      expect(await storage().put(organisationId, ownerId, bytes)).toBe(key);
    });

    it("keeps the same content of two owners apart", async () => {
      const organisationId = newId();
      const bytes = Buffer.from("the same");
      const mine = await storage().put(organisationId, newId(), bytes);
      const theirs = await storage().put(organisationId, newId(), bytes);
      await storage().delete(mine);
      expect(await storage().get(mine)).toBeNull();
      expect(await storage().get(theirs)).not.toBeNull();
    });

    it("takes the same object from many writers at once", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      const bytes = Buffer.alloc(100_000, 7);
      const keys = await Promise.all(
        Array.from({ length: 20 }, () => storage().put(organisationId, ownerId, bytes)),
      );
      expect(new Set(keys).size).toBe(1);
      expect((await storage().get(keys[0] ?? ""))?.byteLength).toBe(100_000);
    });

    it("stores parts as they come, under the key of the whole, and hands them out again", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      const whole = Buffer.alloc(300_000, "redação");
      async function* parts() {
        for (let from = 0; from < whole.length; from += 7_777) yield whole.subarray(from, from + 7_777);
      }
      const { key, bytes } = await storage().write(organisationId, ownerId, parts());
      expect(bytes).toBe(300_000);
      expect(key).toBe(`${organisationId}/${ownerId}/${createHash("sha256").update(whole).digest("hex")}`);
      const read: Uint8Array[] = [];
      for await (const part of (await storage().open(key)) ?? []) read.push(part);
      expect(Buffer.concat(read)).toEqual(whole);
      expect(await storage().open(`${organisationId}/${newId()}/${emptyDigest}`)).toBeNull();
    });

    it("keeps nothing of parts that end with an error", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      async function* parts() {
        yield Buffer.from("begun");
        throw new Error("broken off");
      }
      await expect(storage().write(organisationId, ownerId, parts())).rejects.toThrow("broken off");
      expect(await listed(storage().list(organisationId))).toEqual([]);
      expect(await storage().deleteAll(organisationId, ownerId)).toBe(0);
    });

    it("stores a large object of unknown length, and hands it out in parts", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      const [part, count] = [randomBytes(mebibyte), 11];
      const sent = createHash("sha256");
      async function* parts() {
        for (let sending = 0; sending < count; sending++) {
          sent.update(part);
          yield part;
        }
      }
      const { key, bytes } = await storage().write(organisationId, ownerId, parts());
      expect(bytes).toBe(count * mebibyte);
      expect(key).toBe(`${organisationId}/${ownerId}/${sent.digest("hex")}`);
      const read = createHash("sha256");
      let parted = 0;
      for await (const each of (await storage().open(key)) ?? []) {
        read.update(each);
        parted++;
      }
      expect(key.endsWith(read.digest("hex"))).toBe(true);
      expect(parted).toBeGreaterThan(1);
      await storage().delete(key);
    });

    it("hands over an object as a file of this machine while it is used", async () => {
      const key = await storage().put(newId(), newId(), Buffer.from("redação"));
      expect(await storage().withFile(key, (path) => readFile(path, "utf8"))).toBe("redação");
      const unused = async () => expect.fail("there is none");
      await storage().delete(key);
      expect(await storage().withFile(key, unused)).toBeNull();
    });

    it("passes on what goes wrong with who uses the file", async () => {
      const key = await storage().put(newId(), newId(), Buffer.from("redação"));
      const failing = () => Promise.reject(new Error("no such page"));
      await expect(storage().withFile(key, failing)).rejects.toThrow("no such page");
      expect(await storage().get(key)).not.toBeNull();
      await storage().delete(key);
    });

    it("knows the size and the time of an object", async () => {
      const key = await storage().put(newId(), newId(), Buffer.from("redação"));
      const known = await storage().stat(key);
      expect(known).toMatchObject({ key, bytes: 9 });
      expect(Math.abs(Date.now() - Number(known?.storedAt))).toBeLessThan(60_000);
      await storage().delete(key);
      expect(await storage().stat(key)).toBeNull();
      expect(await storage().open(key)).toBeNull();
    });

    it("lists the objects of an organisation, and of all", async () => {
      const [organisationId, other] = [newId(), newId()];
      const texts = Array.from({ length: 25 }, (_, index) => `text ${index}`);
      const own = await Promise.all(
        texts.map((text) => storage().put(organisationId, newId(), Buffer.from(text))),
      );
      const theirs = await storage().put(other, newId(), Buffer.from("theirs"));
      const found = await listed(storage().list(organisationId));
      expect(found.map(({ key }) => key).sort()).toEqual(own.toSorted());
      for (const { key, ...known } of found)
        expect(known).toMatchObject({ bytes: texts[own.indexOf(key)]?.length, storedAt: expect.any(Date) });
      const all = new Set((await listed(storage().list())).map(({ key }) => key));
      expect([...own, theirs].filter((key) => !all.has(key))).toEqual([]);
      expect(await listed(storage().list(newId()))).toEqual([]);
      await expect(listed(storage().list("../.."))).rejects.toThrow("not a storage key");
    });

    const terms = { expiresInSeconds: 60, fileName: "redação 1.txt", contentType: "text/plain" };
    if (hasLinks) followedLinks(storage, terms);
    else
      it("gives no links itself", async () => {
        const key = await storage().put(newId(), newId(), Buffer.from("redação"));
        expect(await storage().link(key, terms)).toBeNull();
      });

    it("removes all objects of one work, and of no other", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      const own = await Promise.all(
        ["a", "b"].map((text) => storage().put(organisationId, ownerId, Buffer.from(text))),
      );
      const other = await storage().put(organisationId, newId(), Buffer.from("a"));
      expect(await storage().deleteAll(organisationId, ownerId)).toBe(2);
      expect(await storage().deleteAll(organisationId, ownerId)).toBe(0);
      for (const key of own) expect(await storage().get(key)).toBeNull();
      expect(await storage().get(other)).not.toBeNull();
      await expect(storage().deleteAll("..", ownerId)).rejects.toThrow("not a storage key");
    });

    it("answers null for what is not there, and deletes it without complaint", async () => {
      const key = `${newId()}/${newId()}/${emptyDigest}`;
      expect(await storage().get(key)).toBeNull();
      await expect(storage().delete(key)).resolves.toBeUndefined();
    });

    it.each([
      "",
      "../../etc/passwd",
      `${newId()}/../../../etc/passwd`,
      `${newId()}/${newId()}/${emptyDigest}/more`,
      `${newId()}/${newId()}/${"A".repeat(64)}`,
      `${newId()}/../${emptyDigest}`,
      `${newId()}/${newId()}/${"0".repeat(63)}\u0000`,
    ])("refuses %j, which is not a key", async (key) => {
      await expect(storage().get(key)).rejects.toThrow("not a storage key");
      await expect(storage().delete(key)).rejects.toThrow("not a storage key");
      await expect(storage().open(key)).rejects.toThrow("not a storage key");
      await expect(storage().stat(key)).rejects.toThrow("not a storage key");
      await expect(storage().link(key, terms)).rejects.toThrow("not a storage key");
    });

    it("refuses an organisation or an owner that is not an id", async () => {
      await expect(storage().put("../..", newId(), Buffer.from("x"))).rejects.toThrow("not a storage key");
      await expect(storage().put(newId(), "..", Buffer.from("x"))).rejects.toThrow("not a storage key");
    });
  });
}

async function listed(objects: AsyncIterable<StoredObject>): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const each of objects) found.push(each);
  return found;
}

function followedLinks(storage: () => ObjectStorage, terms: LinkTerms): void {
  it("gives links that hand the object out under a name, to be kept and not to be shown", async () => {
    const key = await storage().put(newId(), newId(), Buffer.from("redação"));
    const answer = await fetch((await storage().link(key, terms)) ?? "");
    expect(await answer.text()).toBe("redação");
    expect(answer.headers.get("Content-Type")).toBe("text/plain");
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; .*filename\*=UTF-8''reda%C3%A7%C3%A3o%201\.txt$/,
    );
  });

  it("gives links that open no other object, and none for ever", async () => {
    const [organisationId, ownerId] = [newId(), newId()];
    const key = await storage().put(organisationId, ownerId, Buffer.from("mine"));
    const other = await storage().put(organisationId, ownerId, Buffer.from("another"));
    const link = (await storage().link(key, { ...terms, expiresInSeconds: 1 })) ?? "";
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.replace(key.slice(-64), other.slice(-64)))).status).toBe(403);
    await pause(2_100);
    expect((await fetch(link)).status).toBe(403);
    expect((await fetch(`${link.slice(0, link.indexOf("?"))}`)).status).toBe(403);
  });
}
