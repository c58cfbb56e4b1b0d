import { orDamaged } from "../document-error";
import type { FileContent } from "../file-content";
import { checkSize, type DocumentLimits, withinPageTime } from "../limits";
import { textPage } from "../text/text-page";
import type { DocumentPage } from "../types";
import { countImagePages, openImagePage } from "./image-header";

/**
 * The pages of an image, each without a text, to be recognised. Their pixels are read once, so that a damaged file is known at once.
 * @throws DocumentError `too_many_pixels` and `too_many_pages` from the headers alone; `file_too_large`, `too_slow`, `damaged`
 */
export async function readImage(file: FileContent, limits: DocumentLimits): Promise<DocumentPage[]> {
  checkSize(file, limits);
  return orDamaged(async () => {
    const count = await countImagePages(file, limits);
    const pages: DocumentPage[] = [];
    for (let page = 0; page < count; page++) {
      const image = await openImagePage(file, page, limits);
      await withinPageTime(image.stats(), limits);
      pages.push(textPage(page + 1, ""));
    }
    return pages;
  });
}
