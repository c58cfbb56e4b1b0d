import { strToU8, type Zippable, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const pic = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Docx = {
  body: string;
  /** Bodies of footnotes 1, 2, … */
  footnotes?: string[];
  /** Parts besides those of every document. */
  parts?: Record<string, string | Uint8Array>;
};

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const relationships = (relations: string) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;

const levels = (format: string) =>
  [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("");

const numbering = `${declaration}<w:numbering ${w}>
  <w:abstractNum w:abstractNumId="0">${levels("decimal")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${levels("bullet")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

const styles = `${declaration}<w:styles ${w}>
  <w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>
</w:styles>`;

/** The text of a run, as Word writes it. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of these runs; `list` 1 is numbered, 2 has bullets. */
export function paragraph(
  runs: string,
  { list, level = 0, style }: { list?: 1 | 2; level?: number; style?: string } = {},
) {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : "";
  const item = list ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` : "";
  return `<w:p><w:pPr>${styled}${item}</w:pPr>${runs}</w:p>`;
}

export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`)
    .join("")}</w:tbl>`;

export const footnoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A picture whose file is `word/media/image1.png`. */
export const picture = `<w:r><w:drawing><wp:inline ${wp}><a:graphic ${a}><a:graphicData><pic:pic ${pic}><pic:blipFill><a:blip ${r} r:embed="rIdImage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** The parts of a Word document, to be packed. */
export function docxFiles({ body, footnotes = [], parts = {} }: Docx): Zippable {
  const notes = footnotes
    .map((note, index) => `<w:footnote w:id="${index + 1}">${note}</w:footnote>`)
    .join("");
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    "_rels/.rels": relationships(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `${declaration}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(
      relation("rId1", "footnotes", "footnotes.xml") +
        relation("rId2", "numbering", "numbering.xml") +
        relation("rId3", "styles", "styles.xml") +
        relation("rIdImage", "image", "media/image1.png"),
    ),
    "word/footnotes.xml": `${declaration}<w:footnotes ${w}>${notes}</w:footnotes>`,
    "word/numbering.xml": numbering,
    "word/styles.xml": styles,
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
}

export const makeDocx = (docx: Docx): Uint8Array => zipSync(docxFiles(docx));
