import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listZip } from "./zip-archive";

const bytesOf = (text: string) => strToU8(text);

/** Where a record with this signature begins for the first time. */
const placeOf = (archive: Uint8Array, signature: number): number => {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < view.length - 4; at++) if (view.readUInt32LE(at) === signature) return at;
  throw new Error("no such record");
};

/** An archive with some of its bytes changed. */
function tampered(archive: Uint8Array, change: (bytes: Buffer, directory: number) => void): Uint8Array {
  const copy = Buffer.from(archive);
  change(copy, placeOf(copy, 0x02014b50));
  return copy;
}

const code = (thrown: () => unknown): string => {
  try {
    thrown();
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
  return "nothing was thrown";
};

describe("listing an archive", () => {
  it("gives each file as it was packed, deflated or stored, and leaves folders out", () => {
    const name = fc
      .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
      .filter((text) => !text.endsWith("/") && text.isWellFormed() && !["__proto__"].includes(text));
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 2_000 }), { noNullPrototype: true });
    fc.assert(
      fc.property(files, fc.constantFrom<0 | 6>(0, 6), (given, level) => {
        const zippable: Zippable = { ...given, "a folder/": new Uint8Array() };
        const listed = listZip(zipSync(zippable, { level }));
        expect(listed.map((file) => [file.name, file.size, Buffer.from(file.unpack())])).toEqual(
          Object.entries(given).map(([path, bytes]) => [path, bytes.length, Buffer.from(bytes)]),
        );
      }),
    );
  });

  it("reads one that follows something else and has a comment", () => {
    const archive = zipSync({ "a.py": bytesOf("print(1)\n") }, { comment: "made by a test" });
    const [file] = listZip(Buffer.concat([Buffer.from("#!/bin/sh\n"), archive]));
    expect(Buffer.from(file?.unpack() ?? []).toString()).toBe("print(1)\n");
  });

  it("takes a path that leads outwards for a name and no more", () => {
    const names = ["../../etc/passwd.py", "/root/a.py", "C:\\windows\\a.py"];
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, bytesOf("1")])));
    expect(listZip(archive).map(({ name }) => name)).toEqual(names);
  });

  it("never fails but with an error of its own, whatever it is given", () => {
    const archive = zipSync({ "a.py": bytesOf("print(1)\n"), "b.py": bytesOf("x = 1\n".repeat(100)) });
    const mangled = fc
      .array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const copy = Uint8Array.from(archive);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    const known = ["archive_unreadable", "archive_encrypted", "entry_damaged", "nothing was thrown"];
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), mangled), (bytes) => {
        expect(known).toContain(code(() => listZip(bytes).map((file) => file.unpack())));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", bytesOf("print('no archive')\n".repeat(9))],
    ["the first half of one", zipSync({ "a.py": bytesOf("x = 1\n".repeat(99)) }).slice(0, 60)],
  ])("refuses %s", (_, bytes) => {
    expect(code(() => listZip(bytes))).toBe("archive_unreadable");
  });

  it("refuses one that a password protects, in words of its own", () => {
    const archive = tampered(zipSync({ "a.py": bytesOf("1") }), (bytes, at) =>
      bytes.writeUInt16LE(1, at + 8),
    );
    expect(code(() => listZip(archive))).toBe("archive_encrypted");
  });
});

describe("unpacking a file", () => {
  const bomb = zipSync({ "a.py": new Uint8Array(30_000_000) }, { level: 9 });

  it("stops at the size that the archive names, also when the data would give a thousand times as much", () => {
    const [file] = listZip(tampered(bomb, (bytes, at) => bytes.writeUInt32LE(1_000, at + 24)));
    expect(file?.size).toBe(1_000);
    expect(code(() => file?.unpack())).toBe("entry_damaged");
  });

  it("tells the size that a bomb owns up to before anything is unpacked", () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(listZip(bomb).map(({ size }) => size)).toEqual([30_000_000]);
  });

  it.each<[string, (bytes: Buffer, at: number) => void]>([
    ["fewer bytes than it says", (bytes, at) => bytes.writeUInt32LE(99, at + 24)],
    ["another checksum", (bytes, at) => bytes.writeUInt32LE(1, at + 16)],
    ["an unknown method", (bytes, at) => bytes.writeUInt16LE(14, at + 10)],
    ["a place outside the archive", (bytes, at) => bytes.writeUInt32LE(0xff_ff_ff, at + 42)],
    ["more packed bytes than there are", (bytes, at) => bytes.writeUInt32LE(0xff_ff_ff, at + 20)],
  ])("refuses one with %s, and gives the others", (_, change) => {
    const archive = zipSync({ "bad.py": bytesOf("print('bad')\n"), "good.py": bytesOf("print(1)\n") });
    const [bad, good] = listZip(tampered(archive, change));
    expect(code(() => bad?.unpack())).toBe("entry_damaged");
    expect(Buffer.from(good?.unpack() ?? []).toString()).toBe("print(1)\n");
  });
});
