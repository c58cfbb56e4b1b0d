import type { EssayDocument } from "../../document";
import { tagsOf } from "../../language/tags-of";
import type { AspectResult } from "../../types";
import { deviationFeatures } from "./deviations";
import type { Features } from "./feature";
import { lengthFeatures } from "./lengths";
import { markFeatures } from "./marks";
import { measureFeatures } from "./measures";
import { vocabularyFeatures } from "./vocabulary";
import { wordClassFeatures } from "./word-classes";

/** Everything that the scorer looks at, the choice of words apart. The same code serves training and use. */
export async function readFeatures(
  document: EssayDocument,
  aspects: readonly AspectResult[],
): Promise<Features> {
  return new Map([
    ...deviationFeatures(
      aspects.flatMap(({ findings }) => findings),
      document.words.length,
    ),
    ...measureFeatures(aspects),
    ...lengthFeatures(document),
    ...markFeatures(document),
    ...vocabularyFeatures(document),
    ...wordClassFeatures(await tagsOf(document)),
  ]);
}
