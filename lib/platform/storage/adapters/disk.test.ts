import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { objectStorageContract } from "../port.contract";
import { makeDiskStorage } from "./disk";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

objectStorageContract("disk", () => makeDiskStorage(join(folder, "contract")), { hasLinks: false });

describe("makeDiskStorage", () => {
  it("leaves no half-written file beside the objects", async () => {
    const root = join(folder, "whole");
    await makeDiskStorage(root).put(newId(), newId(), Buffer.from("x"));
    expect(await readdir(join(root, "incoming"))).toEqual([]);
  });

  it("clears what a crashed process left, but not what another is writing", async () => {
    const incoming = join(folder, "crashed", "incoming");
    await mkdir(incoming, { recursive: true });
    await writeFile(join(incoming, "old"), "half");
    await writeFile(join(incoming, "new"), "half");
    await utimes(join(incoming, "old"), new Date(0), new Date(0));
    await makeDiskStorage(join(folder, "crashed")).put(newId(), newId(), Buffer.from("x"));
    expect(await readdir(incoming)).toEqual(["new"]);
  });

  it("replaces a damaged file when its content is put again", async () => {
    const root = join(folder, "damaged");
    const storage = makeDiskStorage(root);
    const key = await storage.put(newId(), newId(), Buffer.from("whole"));
    const [organisationId = "", ownerId = "", sha256 = ""] = key.split("/");
    await writeFile(join(root, organisationId, ownerId.slice(-2), ownerId, sha256), "who");
    await storage.put(organisationId, ownerId, Buffer.from("whole"));
    expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe("whole");
  });

  it("reports a disk that cannot be written as unavailable, with its cause, and recovers", async () => {
    const root = join(folder, "blocked");
    await writeFile(root, "a file where the folder should be");
    const storage = makeDiskStorage(root);
    await expect(storage.put(newId(), newId(), Buffer.from("x"))).rejects.toMatchObject({
      code: "unavailable",
      cause: { code: "ENOTDIR" },
    });
    await rm(root);
    await expect(storage.put(newId(), newId(), Buffer.from("x"))).resolves.toContain("/");
  });

  it("lets nobody else on the machine read the originals", async () => {
    const root = join(folder, "private");
    const storage = makeDiskStorage(root);
    const [organisationId = ""] = (await storage.put(newId(), newId(), Buffer.from("x"))).split("/");
    await chmod(root, 0o755);
    const [shard = ""] = await readdir(join(root, organisationId));
    const { mode } = await stat(join(root, organisationId, shard));
    expect(mode & 0o077).toBe(0);
  });
});
