/** What a file is, told by its content, never by its name. */
export const documentKinds = ["text", "docx", "pdf", "png", "jpeg", "webp", "tiff"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What an upload may be: a document, or Python in one of its forms; a ZIP archive is a project. */
export type FileKind = DocumentKind | "python" | "notebook" | "zip";

/** A part of a page, in fractions of its width and height from the top left corner: 0 to 1. */
export type Box = { x: number; y: number; width: number; height: number };

/** A word where it stands: `start` and `end` are UTF-16 units of its page's text, end exclusive. */
export type PageWord = {
  start: number;
  end: number;
  box: Box;
  /** How sure recognition was, 0 to 1; null where the file itself says what the word is. */
  confidence: number | null;
};

/** A page in reading order. Paragraphs are apart by an empty line. */
export type DocumentPage = {
  /** From 1. */
  number: number;
  text: string;
  /** In the order of the text; none where the format knows no places. */
  words: PageWord[];
  /** Whether the text was in the file, or was recognised in an image. */
  source: "file" | "recognition";
  /** Mean of its words' confidences; null where nothing was recognised. */
  confidence: number | null;
};

/** A document as far as its file tells its text. A page with an empty text is an image to recognise, or blank. */
export type ReadDocument = {
  kind: DocumentKind;
  pages: DocumentPage[];
  /** Pictures among the text that were passed over; null where they are not counted. */
  pictures: number | null;
};
