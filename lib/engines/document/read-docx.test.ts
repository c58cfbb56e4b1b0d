import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "./limits";
import { readDocx } from "./read-docx";
import { faultOf } from "./testing/fault-of";
import { docxFiles, footnoteMark, makeDocx, paragraph, picture, run, table } from "./testing/make-docx";

const textOf = async (body: string, footnotes: string[] = []) =>
  (await readDocx(makeDocx({ body, footnotes }))).page.text;

describe("the text of a Word document", () => {
  it("has headings, paragraphs, lists, tables and notes in their order", async () => {
    const body = [
      paragraph(run("A leitura no Brasil"), { style: "Ttulo1" }),
      paragraph(run("Quem lê ") + run("escreve") + footnoteMark(1) + run(" melhor.")),
      paragraph(""),
      paragraph(run("primeiro"), { list: 1 }),
      paragraph(run("um detalhe"), { list: 2, level: 1 }),
      paragraph(run("segundo"), { list: 1 }),
      paragraph(run("Entre as listas.") + footnoteMark(2)),
      paragraph(run("terceiro"), { list: 1 }),
      table([
        ["Ano", "Leitores", ""],
        ["2019", "52 %", "fonte"],
      ]),
      paragraph(run("Fim.")),
    ].join("");
    const notes = [paragraph(run("Uma nota.")), paragraph(run("Outra")) + paragraph(run("em duas partes."))];
    expect(await textOf(body, notes)).toBe(
      [
        "A leitura no Brasil",
        "Quem lê escreve[1] melhor.",
        "1. primeiro\n  • um detalhe\n2. segundo",
        "Entre as listas.[2]",
        "3. terceiro",
        "Ano\tLeitores\n2019\t52 %\tfonte",
        "Fim.",
        "[1] Uma nota.",
        "[2] Outra\nem duas partes.",
      ].join("\n\n"),
    );
  });

  it("keeps breaks and tabs, composes accents, takes insertions and leaves deletions out", async () => {
    const body = paragraph(
      `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>ac\u0327a\u0303o</w:t></w:r><w:ins w:id="1">${run(" novo")}</w:ins><w:del w:id="2"><w:r><w:delText>velho</w:delText></w:r></w:del>`,
    );
    expect(await textOf(body)).toBe("a\nb\tação novo");
  });

  it("counts pictures and does not open them", async () => {
    const parts = { "word/media/image1.png": new Uint8Array([1, 2, 3]) };
    const body = paragraph(run("Antes ") + picture + run("depois")) + paragraph(picture);
    const { page, pictures } = await readDocx(makeDocx({ body, parts }));
    expect([page.text, pictures]).toEqual(["Antes depois", 2]);
    expect(page).toMatchObject({ number: 1, words: [], source: "file", confidence: null });
  });

  it("is empty where the document is", async () => {
    expect(await textOf(paragraph(""))).toBe("");
  });
});

describe("a Word document that is not read", () => {
  const body = paragraph(run("texto"));

  it.each<[string, Uint8Array]>([
    ["macros", makeDocx({ body, parts: { "word/vbaProject.bin": new Uint8Array([1]) } })],
    ["damaged", makeDocx({ body: "<w:p>" })],
    ["damaged", makeDocx({ body, parts: { "word/styles.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>" } })],
    ["damaged", zipSync({ "[Content_Types].xml": new Uint8Array([1]) })],
    ["archive_path", makeDocx({ body, parts: { "../word/document.xml": "x" } })],
    ["archive_bomb", makeDocx({ body, parts: { "word/media/a.bin": new Uint8Array(9_000_000) } })],
    [
      "text_too_long",
      zipSync(docxFiles({ body, parts: { "word/a.xml": new Uint8Array(41_000_000) } }), { level: 0 }),
    ],
    ["damaged", makeDocx({ body: "<w:p>".repeat(60_000) + "</w:p>".repeat(60_000) })],
  ])("%s", async (code, bytes) => {
    expect(await faultOf(() => readDocx(bytes))).toBe(code);
  });

  it("has more text than is allowed", async () => {
    const limits = { ...defaultLimits, characters: 4 };
    expect(await faultOf(() => readDocx(makeDocx({ body }), limits))).toBe("text_too_long");
  });
});
