import { strToU8, zipSync } from "fflate";
import { fileTypeFromBuffer } from "file-type";
import { describe, expect, it } from "vitest";
import { detectByEnds, detectKind } from "./detect";
import { defaultLimits } from "./limits";
import { drawnPdf } from "./testing/drawn-pdf";
import { faultOf } from "./testing/fault-of";
import { docxFiles, makeDocx, paragraph, run } from "./testing/make-docx";
import { sampleImage } from "./testing/sample-images";
import { tamperedZip } from "./testing/tampered-zip";

const pdf = await drawnPdf([{ lines: [{ text: "Um texto", x: 50, y: 50 }] }]);
const docx = makeDocx({ body: paragraph(run("texto")) });
const project = zipSync({ "src/a.py": strToU8("print(1)\n") });
const jpeg = await sampleImage("jpeg");
const png = await sampleImage("png");
const webp = await sampleImage("webp");
const tiff = await sampleImage("tiff");
const joined = (...parts: Uint8Array[]) => Buffer.concat(parts);
const notebook = JSON.stringify({
  nbformat: 4,
  metadata: {},
  cells: [{ cell_type: "code", source: "x = 1" }],
});

describe("the kind of a file", () => {
  it.each<[string, string, Uint8Array]>([
    ["a PDF", "pdf", pdf],
    ["a Word document", "docx", docx],
    ["a project", "zip", project],
    ["a photograph", "jpeg", jpeg],
    ["a PNG", "png", png],
    ["a WebP", "webp", webp],
    ["a TIFF", "tiff", tiff],
    ["a text", "text", Buffer.from("A educação é um direito de todos.")],
    ["one word", "text", Buffer.from("Oi")],
    [
      "a text in Windows-1252",
      "text",
      Buffer.from("A educação é “boa”.".replace("“", "\x93").replace("”", "\x94"), "latin1"),
    ],
    ["a text in UTF-16", "text", Buffer.from("\ufeffA educação", "utf16le")],
    [
      "Markdown with Python in it",
      "text",
      Buffer.from("# Título\n\nUm exemplo:\n\n```python\nprint(1)\n```\n"),
    ],
    ["a program", "python", Buffer.from('"""Conta."""\nimport os\n\ndef f(x):\n    return x + 1\n')],
    ["a script", "python", Buffer.from("#!/usr/bin/env python3\nolá\n")],
    ["a notebook", "notebook", Buffer.from(notebook)],
    ["half a notebook", "notebook", Buffer.from(notebook.slice(0, 70))],
    ["a text about PDF", "text", Buffer.from("Arquivos em PDF começam com %PDF-1.7 e são comuns.")],
    [
      "a photograph with a film after it",
      "jpeg",
      joined(jpeg, Buffer.from("\0\0\0\x18ftypmp42"), Buffer.alloc(99, 7)),
    ],
  ])("%s: %s", async (_, kind, bytes) => {
    expect(await detectKind(bytes)).toBe(kind);
  });
});

describe("a file that is not read", () => {
  const macro = docxFiles({ body: paragraph(run("x")), parts: { "word/vbaProject.bin": new Uint8Array(9) } });
  const compound = joined(
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(500),
    Buffer.from("EncryptedPackage", "utf16le"),
  );

  it.each<[string, string, Uint8Array]>([
    ["nothing", "damaged", new Uint8Array()],
    ["random bytes", "kind_unknown", Buffer.from([0, 1, 2, 0xff, 0xfe, 3, 4, 0x80, 9, 0])],
    ["a GIF", "kind_unknown", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1")],
    ["an old Word document", "kind_unknown", compound.subarray(0, 400)],
    [
      "a spreadsheet",
      "kind_unknown",
      zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x/>") }),
    ],
    ["a PDF after something", "polyglot", joined(Buffer.from("\n"), pdf)],
    ["a PDF with a ZIP after it", "polyglot", joined(pdf, project)],
    [
      "a PDF in a ZIP's comment",
      "polyglot",
      joined(project.slice(0, -2), Buffer.from([9, 0]), Buffer.from("%PDF-1.4\n"), pdf),
    ],
    ["a ZIP with a PDF at its beginning", "polyglot", zipSync({ "a.pdf": [pdf, { level: 0 }] })],
    ["a photograph with a ZIP after it", "polyglot", joined(jpeg, project)],
    ["a PNG with a RAR after it", "polyglot", joined(png, Buffer.from("Rar!\x1a\x07\x01\0", "latin1"))],
    ["a PNG with a PDF after it", "polyglot", joined(png, pdf)],
    ["a text with a ZIP after it", "polyglot", joined(Buffer.from("#!/bin/sh\n"), project)],
    ["a document with macros", "macros", zipSync(macro)],
    ["a document with a password", "archive_encrypted", compound],
    [
      "a ZIP with a password",
      "archive_encrypted",
      tamperedZip(project, (bytes, { entry }) => bytes.writeUInt16LE(1, entry + 8)),
    ],
    ["a slip", "archive_path", zipSync({ "../a.py": strToU8("1") })],
    ["a bomb", "archive_bomb", zipSync({ "a.py": new Uint8Array(5_000_000) })],
    [
      "a bomb that hides its size",
      "archive_bomb",
      tamperedZip(zipSync({ "a.py": new Uint8Array(5_000_000) }), (bytes, { entry }) =>
        bytes.writeUInt32LE(9, entry + 24),
      ),
    ],
    ["half a ZIP", "damaged", project.slice(0, 70)],
  ])("%s: %s", async (_, code, bytes) => {
    expect(await faultOf(() => detectKind(bytes))).toBe(code);
  });

  it("is larger than is allowed, whatever it is", async () => {
    expect(await faultOf(() => detectKind(pdf, { ...defaultLimits, bytes: pdf.length - 1 }))).toBe(
      "file_too_large",
    );
  });
});

describe("a large file, by its ends", () => {
  const middle = Buffer.alloc(200_000, 7);
  const ends = (bytes: Buffer) =>
    detectByEnds(
      bytes.subarray(0, 65_558),
      bytes.subarray(-65_558),
      async () => (await fileTypeFromBuffer(bytes))?.mime,
    );

  it.each<[string, string | null, Buffer]>([
    ["a PDF", "pdf", joined(pdf, middle)],
    ["a TIFF", "tiff", joined(tiff, middle)],
    ["a text, whatever it is further on", "text", joined(Buffer.from("Um texto. ".repeat(9_000)), middle)],
    ["a photograph, which something may follow", null, joined(jpeg, middle)],
    ["a project", null, joined(project, middle)],
    ["a PDF with a ZIP after it", null, joined(pdf, middle, project)],
    ["a TIFF with a ZIP after it", null, joined(tiff, middle, project)],
    ["nothing that is known", null, joined(Buffer.from([0, 1, 2, 0xff, 0xfe]), middle)],
  ])("%s: %s", async (_, kind, bytes) => {
    expect(await ends(bytes)).toBe(kind);
  });
});
