import { DocumentError, orDamaged } from "./document-error";
import { docxParts } from "./docx/docx-parts";
import { docxText } from "./docx/docx-text";
import { docxTree } from "./docx/docx-tree";
import { contentOf, type FileContent } from "./file-content";
import { checkSize, type DocumentLimits, defaultLimits, withinPageTime } from "./limits";
import { cleanText } from "./text/clean-text";
import { textPage } from "./text/text-page";
import type { DocumentPage } from "./types";

/**
 * The text of a Word document as one page, and how many pictures in it were passed over.
 * @throws DocumentError `macros`, `archive_encrypted`, `archive_path`, `archive_bomb`, `too_many_entries`, `polyglot`, `text_too_long`,
 * `file_too_large`, `too_slow`, `damaged`
 */
export function readDocx(
  given: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): Promise<{ page: DocumentPage; pictures: number }> {
  return orDamaged(async () => {
    const file = contentOf(given);
    checkSize(file, limits);
    const tree = await withinPageTime(docxTree(docxParts(file, limits)), limits);
    const { text, pictures } = docxText(tree);
    if (text.length > limits.characters) throw new DocumentError("text_too_long");
    return { page: textPage(1, cleanText(text)), pictures };
  });
}
