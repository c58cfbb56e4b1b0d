import { DocumentError, orDamaged } from "../document-error";
import { checkSize, type DocumentLimits, withinPageTime } from "../limits";
import { countImagePages, openImagePage } from "./image-header";

/**
 * A page of an image as PNG, upright as its camera says, on white; made smaller where its longer side is over `longest`.
 * @throws DocumentError as `readImage`, and `no_such_page`
 */
export async function renderImagePage(
  bytes: Uint8Array,
  number: number,
  { longest }: { longest?: number },
  limits: DocumentLimits,
): Promise<Uint8Array> {
  checkSize(bytes, limits);
  return orDamaged(async () => {
    const count = await countImagePages(bytes, limits);
    if (!Number.isInteger(number) || number < 1 || number > count) throw new DocumentError("no_such_page");
    const image = await openImagePage(bytes, number - 1, limits);
    const upright = image.autoOrient().flatten({ background: "white" });
    const fitted = longest
      ? upright.resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true })
      : upright;
    return withinPageTime(fitted.png().toBuffer(), limits);
  });
}
