import { DocumentError, orDamaged } from "../document-error";
import type { FileContent } from "../file-content";
import { checkSize, type DocumentLimits, withinPageTime } from "../limits";
import { greyPng } from "./grey-png";
import { countImagePages, openImagePage } from "./image-header";

/**
 * A page of an image as PNG, upright as its camera says, on white; made smaller where its longer side is over `longest`, grey where that is asked for.
 * @throws DocumentError as `readImage`, and `no_such_page`
 */
export async function renderImagePage(
  file: FileContent,
  number: number,
  { longest, isGrey }: { longest?: number; isGrey?: boolean },
  limits: DocumentLimits,
): Promise<Uint8Array> {
  checkSize(file, limits);
  return orDamaged(async () => {
    const count = await countImagePages(file, limits);
    if (!Number.isInteger(number) || number < 1 || number > count) throw new DocumentError("no_such_page");
    const image = await openImagePage(file, number - 1, limits);
    const upright = image.autoOrient().flatten({ background: "white" });
    const fitted = longest
      ? upright.resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true })
      : upright;
    return withinPageTime((isGrey ? greyPng(fitted) : fitted.png()).toBuffer(), limits);
  });
}
