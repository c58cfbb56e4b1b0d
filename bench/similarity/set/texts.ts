import { readFile } from "node:fs/promises";
import { type Draw, drawFrom } from "../../essays/attacks/draw";
import { evenSkeletons } from "../../essays/attacks/skeletons-even";
import { oddSkeletons } from "../../essays/attacks/skeletons-odd";
import type { SetPart } from "./parameters";
import { englishText } from "./phrases";

/** Texts that share nothing by intent, by name. A skeleton has a version for each theme. */
export type Sources = { examples: Map<string, string>; onTheme: Map<string, Map<string, string>> };

const fill = (draw: Draw, skeleton: string, theme: string, word: string): string =>
  skeleton
    .replace(/\[\[(.+?)\]\]/gu, (_gap, choices: string) => draw.pick(choices.split("|")))
    .replaceAll("{theme}", theme)
    .replaceAll("{word}", word);

/** The text of one of the project's example essays. */
export const readExample = (id: string): Promise<string> =>
  readFile(new URL(`../../../lib/engines/essay/examples/${id}.txt`, import.meta.url), "utf8");

async function exampleTexts({ examples, english }: SetPart): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const id of examples) texts.set(id, await readExample(id));
  texts.set("english", english === "own" ? englishText : await readExample("english"));
  return texts;
}

/** The texts of a part of the set. */
export async function readSources(part: SetPart): Promise<Sources> {
  const draw = drawFrom(part.seed, "sources");
  const skeletons = Object.entries(part.skeletons === "even" ? evenSkeletons : oddSkeletons);
  const onTheme = new Map(
    part.themes.map(([theme, word]) => [
      theme,
      new Map(skeletons.map(([name, skeleton]) => [name, fill(draw, skeleton, theme, word)])),
    ]),
  );
  return { examples: await exampleTexts(part), onTheme };
}
