import { describe, expect, it } from "vitest";
import type { ArchivedFile } from "../../ports";
import { gatherFiles } from "./gather-files";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const given = (name: string, content: string | Uint8Array = "print(1)\n") =>
  new File([typeof content === "string" ? content : Uint8Array.from(content)], name);

/** An archive that holds these files, whatever its bytes. */
const archiveOf = (files: readonly (Partial<ArchivedFile> & { name: string })[]) => () =>
  files.map((file): ArchivedFile => ({ size: 9, unpack: () => utf8("print(1)\n"), ...file }));
const noArchive = archiveOf([]);

describe("gathering files", () => {
  it("keeps their order, with those of archives in their place, and names paths as they are", async () => {
    const listed = archiveOf([{ name: "pkg/a.py" }, { name: "../b.PY" }]);
    const { files } = await gatherFiles([given("x.py"), given("code.ZIP"), given("y.py")], listed);
    expect(files.map(({ fileName }) => fileName)).toEqual(["x.py", "pkg/a.py", "../b.PY", "y.py"]);
  });

  it("leaves out what systems put beside files", async () => {
    const names = ["a.py", "__MACOSX/._a.py", ".git/config.py", "pkg/__pycache__/a.py", "pkg/.hidden.py"];
    const { files } = await gatherFiles([given("a.zip")], archiveOf(names.map((name) => ({ name }))));
    expect(files).toEqual([{ fileName: "a.py", text: "print(1)\n" }]);
  });

  it("lists the first hundred that are no Python, counts the others, and unpacks none of them", async () => {
    const notes = Array.from({ length: 130 }, (_, index) => ({
      name: `${index}.txt`,
      unpack: (): Uint8Array => {
        throw new Error("unpacked");
      },
    }));
    const { files, unlisted } = await gatherFiles([given("a.zip")], archiveOf([...notes, { name: "a.py" }]));
    expect(files).toHaveLength(101);
    expect(files[0]).toEqual({ fileName: "0.txt", failure: "unsupported_type" });
    expect(files.at(-1)).toMatchObject({ text: "print(1)\n" });
    expect(unlisted).toBe(30);
  });

  it.each<[string, Uint8Array, string]>([
    ["a binary", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), "binary_content"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x70, 0, 0x72, 0), "bad_encoding"],
    ["Latin-1", Uint8Array.of(0x23, 0x20, 0xe9, 0x0a), "bad_encoding"],
  ])("refuses %s by itself", async (_, bytes, failure) => {
    const { files } = await gatherFiles([given("a.py", bytes), given("b.py")], noArchive);
    expect(files).toEqual([
      { fileName: "a.py", failure },
      { fileName: "b.py", text: "print(1)\n" },
    ]);
  });

  it("does not unpack what owns up to be too large", async () => {
    const unpack = (): Uint8Array => {
      throw new Error("unpacked");
    };
    const { files } = await gatherFiles(
      [given("a.zip")],
      archiveOf([{ name: "a.py", size: 30_000_000, unpack }]),
    );
    expect(files).toEqual([{ fileName: "a.py", failure: "too_large" }]);
  });

  it("keeps the end of a long path, and no character that cannot be kept", async () => {
    const long = `${"folder/".repeat(60)}a.py`;
    const { files } = await gatherFiles([given("a.zip")], archiveOf([{ name: long }, { name: "a\0b.py" }]));
    expect(files[0]?.fileName).toHaveLength(255);
    expect(files[0]?.fileName).toMatch(/^….*folder\/a\.py$/);
    expect(files[1]?.fileName).toBe("a\uFFFDb.py");
  });

  it.each([
    ["no_python_files", [{ name: "README.md" }]],
    ["no_python_files", []],
    ["too_many_files", Array.from({ length: 201 }, (_, index) => ({ name: `${index}.py` }))],
    [
      "archive_too_large",
      Array.from({ length: 101 }, (_, index) => ({ name: `${index}.py`, size: 200_000 })),
    ],
  ])("refuses all of it with %s", async (code, files) => {
    await expect(gatherFiles([given("a.zip")], archiveOf(files))).rejects.toMatchObject({ code });
  });

  it("refuses too much before it reads any of it", async () => {
    const huge = {
      name: "a.zip",
      size: 10_000_001,
      arrayBuffer: async (): Promise<ArrayBuffer> => {
        throw new Error("read");
      },
    };
    await expect(gatherFiles([huge], noArchive)).rejects.toMatchObject({ code: "archive_too_large" });
  });
});
