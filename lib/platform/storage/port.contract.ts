import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "./port";

/** What every object storage must do. @param storage a fresh one, or one that others write to as well */
export function objectStorageContract(name: string, storage: () => ObjectStorage): void {
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
      expect(await storage().open(`${organisationId}/${newId()}/${"0".repeat(64)}`)).toBeNull();
    });

    it("keeps nothing of parts that end with an error", async () => {
      const [organisationId, ownerId] = [newId(), newId()];
      async function* parts() {
        yield Buffer.from("begun");
        throw new Error("broken off");
      }
      await expect(storage().write(organisationId, ownerId, parts())).rejects.toThrow("broken off");
      expect(await storage().deleteAll(organisationId, ownerId)).toBe(0);
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
      const key = `${newId()}/${newId()}/${"0".repeat(64)}`;
      expect(await storage().get(key)).toBeNull();
      await expect(storage().delete(key)).resolves.toBeUndefined();
    });

    it.each([
      "",
      "../../etc/passwd",
      `${newId()}/../../../etc/passwd`,
      `${newId()}/${newId()}/${"0".repeat(64)}/more`,
      `${newId()}/${newId()}/${"A".repeat(64)}`,
      `${newId()}/../${"0".repeat(64)}`,
      `${newId()}/${newId()}/${"0".repeat(63)}\u0000`,
    ])("refuses %j, which is not a key", async (key) => {
      await expect(storage().get(key)).rejects.toThrow("not a storage key");
      await expect(storage().delete(key)).rejects.toThrow("not a storage key");
    });

    it("refuses an organisation or an owner that is not an id", async () => {
      await expect(storage().put("../..", newId(), Buffer.from("x"))).rejects.toThrow("not a storage key");
      await expect(storage().put(newId(), "..", Buffer.from("x"))).rejects.toThrow("not a storage key");
    });
  });
}
