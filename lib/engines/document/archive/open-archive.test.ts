import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../limits";
import { faultOf } from "../testing/fault-of";
import { type Places, tamperedZip } from "../testing/tampered-zip";
import { openArchive } from "./open-archive";
import { proveArchive } from "./prove-archive";

const files = { "a.py": strToU8("print(1)\n"), "b.py": strToU8("x = 1\n".repeat(100)) };
const megabyte = 1_000_000;

describe("opening an archive", () => {
  it("gives each file and leaves folders out", () => {
    const listed = openArchive(zipSync({ ...files, "folder/": new Uint8Array() }));
    expect(listed.map(({ name, size, unpack }) => [name, size, Buffer.from(unpack()).toString()])).toEqual([
      ["a.py", 9, "print(1)\n"],
      ["b.py", 600, "x = 1\n".repeat(100)],
    ]);
  });

  it.each(["../a.py", "a/../../b.py", "/etc/a.py", "..\\a.py", "C:\\a.py", "c:a.py", "a\0.py"])(
    "refuses a name that leads out: %j",
    async (name) => {
      expect(await faultOf(() => openArchive(zipSync({ [name]: strToU8("1") })))).toBe("archive_path");
    },
  );

  it("refuses a symbolic link", async () => {
    const link = tamperedZip(zipSync({ link: strToU8("/etc/passwd") }), (bytes, { entry }) =>
      bytes.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38),
    );
    expect(await faultOf(() => openArchive(link))).toBe("archive_path");
  });

  it.each<[string, string, (bytes: Buffer, places: Places) => void]>([
    ["a password", "archive_encrypted", (bytes, { entry }) => bytes.writeUInt16LE(1, entry + 8)],
    ["more entries than its directory has", "damaged", (bytes, { end }) => bytes.writeUInt16LE(3, end + 10)],
    ["a directory outside the file", "damaged", (bytes, { end }) => bytes.writeUInt32LE(0xff_ff, end + 12)],
    [
      "a size that no file has",
      "archive_bomb",
      (bytes, { entry }) => bytes.writeUInt32LE(0xff_ff_ff_f0, entry + 24),
    ],
    [
      "packed bytes of another entry",
      "archive_bomb",
      (bytes, { entry }) => bytes.writeUInt32LE(400, entry + 20),
    ],
    [
      "an entry in the directory",
      "archive_bomb",
      (bytes, { entry }) => bytes.writeUInt32LE(entry, entry + 42),
    ],
  ])("refuses one with %s", async (_, code, change) => {
    expect(await faultOf(() => openArchive(tamperedZip(zipSync(files), change)))).toBe(code);
  });

  it("refuses one that something stands before, one of two files of one name, and none at all", async () => {
    const archive = zipSync(files);
    expect(await faultOf(() => openArchive(Buffer.concat([Buffer.from("MZ"), archive])))).toBe("polyglot");
    const twice = Buffer.from(Buffer.from(archive).toString("latin1").replaceAll("b.py", "a.py"), "latin1");
    expect(await faultOf(() => openArchive(twice))).toBe("damaged");
    expect(await faultOf(() => openArchive(archive.slice(0, 60)))).toBe("damaged");
    expect(await faultOf(() => openArchive(new Uint8Array()))).toBe("damaged");
  });

  it("counts entries and what they own up to before it unpacks", async () => {
    const limits = { ...defaultLimits, entries: 2, unpackedBytes: 2 * megabyte };
    const three = zipSync({ ...files, "c.py": strToU8("1") });
    expect(await faultOf(() => openArchive(three, limits))).toBe("too_many_entries");
    const stored = zipSync({ a: new Uint8Array(megabyte), b: new Uint8Array(megabyte + 1) }, { level: 0 });
    expect(await faultOf(() => openArchive(stored, limits))).toBe("archive_bomb");
    expect(await faultOf(() => openArchive(zipSync({ a: new Uint8Array(9 * megabyte) })))).toBe(
      "archive_bomb",
    );
  });

  it("reads sizes that stand in a ZIP64 record", () => {
    const extra = { 1: new Uint8Array(16) };
    const wide = tamperedZip(zipSync({ a: [strToU8("print(1)\n"), { extra }] }), (bytes, { entry }) => {
      const record = entry + 46 + 1 + 4;
      bytes.writeBigUInt64LE(BigInt(bytes.readUInt32LE(entry + 24)), record);
      bytes.writeBigUInt64LE(BigInt(bytes.readUInt32LE(entry + 20)), record + 8);
      bytes.writeUInt32LE(0xff_ff_ff_ff, entry + 20);
      bytes.writeUInt32LE(0xff_ff_ff_ff, entry + 24);
    });
    expect(openArchive(wide).map(({ size, unpack }) => [size, unpack().length])).toEqual([[9, 9]]);
  });
});

describe("unpacking", () => {
  const bomb = zipSync({ "a.py": new Uint8Array(900_000) });

  it.each<[string, string, (bytes: Buffer, places: Places) => void]>([
    ["gives more than it says", "archive_bomb", (bytes, { entry }) => bytes.writeUInt32LE(1_000, entry + 24)],
    ["gives less than it says", "damaged", (bytes, { entry }) => bytes.writeUInt32LE(900_001, entry + 24)],
    ["has another checksum", "damaged", (bytes, { entry }) => bytes.writeUInt32LE(1, entry + 16)],
    ["is packed in an unknown way", "damaged", (bytes, { entry }) => bytes.writeUInt16LE(14, entry + 10)],
    ["has no header", "damaged", (bytes, { header }) => bytes.writeUInt32LE(1, header)],
    ["is no deflated data", "damaged", (bytes, { header }) => bytes.fill(0xff, header + 34, header + 60)],
  ])("refuses an entry that %s", async (_, code, change) => {
    const [entry] = openArchive(tamperedZip(bomb, change));
    expect(await faultOf(() => entry?.unpack())).toBe(code);
    expect(await faultOf(() => entry?.prove())).toBe(code);
  });

  it("proves all of an archive, archives in it too, against one sum", async () => {
    const nested = zipSync({
      "inner.zip": zipSync({ "inner.zip": bomb, "b.py": strToU8("1") }),
      "c.py": strToU8("1"),
    });
    expect(await proveArchive(nested)).toBeGreaterThan(900_002);
    expect(await faultOf(() => proveArchive(nested, { ...defaultLimits, unpackedBytes: 900_000 }))).toBe(
      "archive_bomb",
    );
    expect(await faultOf(() => proveArchive(nested, { ...defaultLimits, entries: 4 }))).toBe(
      "too_many_entries",
    );
    expect(await faultOf(() => proveArchive(nested, { ...defaultLimits, depth: 2 }))).toBe("archive_bomb");
  });

  it("finds the same archive many times in an archive", async () => {
    const many = (archive: Uint8Array) =>
      zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.zip`, archive])));
    const quine = many(many(zipSync({ "0": new Uint8Array(990_000) })));
    expect(quine.length).toBeLessThan(200_000);
    expect(await faultOf(() => proveArchive(quine))).toBe("archive_bomb");
  });
});
