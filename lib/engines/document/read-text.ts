import { DocumentError } from "./document-error";
import { checkSize, type DocumentLimits, defaultLimits } from "./limits";
import { cleanText } from "./text/clean-text";
import { decodeText, type TextEncoding } from "./text/decode-text";
import { textPage } from "./text/text-page";
import type { DocumentPage } from "./types";

/**
 * A plain text or Markdown, as one page.
 * @throws DocumentError `kind_unknown` for bytes that are no text, `file_too_large`, `text_too_long`, `damaged` for no bytes
 */
export function readText(
  bytes: Uint8Array,
  limits: DocumentLimits = defaultLimits,
): { page: DocumentPage; encoding: TextEncoding } {
  checkSize(bytes, limits);
  const decoded = decodeText(bytes);
  if (!decoded) throw new DocumentError("kind_unknown");
  const text = cleanText(decoded.text);
  if (text.length > limits.characters) throw new DocumentError("text_too_long");
  return { page: textPage(1, text), encoding: decoded.encoding };
}
