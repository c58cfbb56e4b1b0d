import mammoth from "mammoth";
import { DocumentError } from "../document-error";

/** A node of mammoth's document, as far as text is made of it. */
export type DocxNode = {
  type: string;
  children: DocxNode[];
  value: string;
  breakType: string | null;
  isChecked: boolean;
  /** The level of a list that a paragraph is an item of; one object for all items of one list and level. */
  numbering: { source: object; level: number; isOrdered: boolean } | null;
  /** Of a reference to a foot or end note. */
  note: DocxNode[] | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

type FindNote = (reference: unknown) => unknown;

function noteFinder(document: Record<string, unknown>): FindNote {
  const { notes } = document;
  if (!isRecord(notes) || typeof notes.resolve !== "function") return () => null;
  const resolve = notes.resolve.bind(notes);
  return (reference) => resolve(reference);
}

function numberingOf(numbering: unknown): DocxNode["numbering"] {
  if (!isRecord(numbering)) return null;
  const level = Number.parseInt(stringOf(numbering.level), 10);
  return {
    source: numbering,
    level: Number.isNaN(level) ? 0 : level,
    isOrdered: numbering.isOrdered === true,
  };
}

function nodeOf(value: unknown, findNote: FindNote | null): DocxNode {
  const node = isRecord(value) ? value : {};
  const note = node.type === "noteReference" && findNote ? findNote(node) : null;
  return {
    type: stringOf(node.type),
    children: listOf(node.children).map((child) => nodeOf(child, findNote)),
    value: stringOf(node.value),
    breakType: stringOf(node.breakType) || null,
    isChecked: node.checked === true,
    numbering: numberingOf(node.numbering),
    note: isRecord(note) ? listOf(note.body).map((child) => nodeOf(child, null)) : null,
  };
}

/**
 * The tree of a Word document: tracked insertions are in it and deletions are not. Pictures are nodes, never read.
 * @param docx a document whose parts were checked
 * @throws DocumentError `damaged`; and what the reader throws
 */
export async function docxTree(docx: Buffer): Promise<DocxNode> {
  let tree: DocxNode | undefined;
  await mammoth.convertToHtml(
    { buffer: docx },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: unknown) => {
        if (!isRecord(document)) return document;
        tree = nodeOf(document, noteFinder(document));
        return { ...document, children: [] };
      },
    },
  );
  if (!tree) throw new DocumentError("damaged");
  return tree;
}
