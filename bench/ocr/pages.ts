import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { exampleText } from "@/lib/composition/page-recogniser";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { degrade } from "./degrade";
import { renderPage } from "./render-page";
import { type DegradationName, degradations, type FontName, type SetPlan, type TextName } from "./sets";

export type TestPage = {
  degradation: DegradationName;
  font: FontName;
  dpi: number;
  text: TextName;
  truth: string;
  image: Buffer;
};

function readText(name: TextName): Promise<string> {
  const [kind, id] = name.split(":");
  return kind === "essay"
    ? exampleText(id ?? "")
    : readFile(new URL(`texts/${id}.txt`, import.meta.url), "utf8");
}

const taken = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("a set needs fonts, texts and resolutions");
  return item;
};

/** The pages of a set, one after another, as PNG files: fonts, texts and resolutions in turn. */
export async function* makePages(
  plan: SetPlan,
  only: readonly DegradationName[] = degradations,
): AsyncGenerator<TestPage> {
  let place = 0;
  for (const degradation of degradations) {
    for (let index = 0; index < plan.pages[degradation]; index++, place++) {
      if (!only.includes(degradation)) continue;
      const [font, text, dpi] = [
        taken(plan.fonts, place),
        taken(plan.texts, place + Math.floor(place / plan.fonts.length)),
        taken(plan.dpi, place),
      ];
      const truth = await readText(text);
      const random = seededRandom(plan.seed + place);
      const { width, height, data } = await degrade(renderPage(truth, font, dpi), degradation, random, {
        dpi,
        index,
      });
      const image = await sharp(data, { raw: { width, height, channels: 1 } })
        .png({ compressionLevel: 1 })
        .toBuffer();
      yield { degradation, font, dpi, text, truth, image };
    }
  }
}
