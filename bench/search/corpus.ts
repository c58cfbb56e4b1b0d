import type { EngineDocument } from "@/lib/composition/search-engines";
import { type Draw, drawFrom } from "../essays/attacks/draw";
import { sentencesOf } from "../essays/attacks/text-parts";
import { openCorpus } from "../similarity/corpus";
import { setParts } from "../similarity/set/parameters";
import { readSources } from "../similarity/set/texts";

/** The documents of one organisation, each made from its number alone. */
export type Documents = {
  organisationId: string;
  authors: readonly string[];
  at(number: number): EngineDocument;
};

const authorCount = 2_000;
const kinds: readonly EngineDocument["kind"][] = [
  ...Array<EngineDocument["kind"]>(8).fill("essay"),
  "code",
  "document",
];
const begins = Date.UTC(2024, 0, 1);
/** Two years and ten months: what a school writes comes evenly. */
const lasts = 1_030 * 86_400_000;
const rules: readonly Omit<EngineDocument["findings"][number], "count">[] = [
  { rule: "grammar/wrong-crase", category: "grammar", severity: "major" },
  { rule: "grammar/verb-agreement", category: "grammar", severity: "major" },
  { rule: "punctuation/vocative-comma", category: "punctuation", severity: "minor" },
  { rule: "spelling/unknown-word", category: "spelling", severity: "major" },
  { rule: "cohesion/repeated-connective", category: "cohesion", severity: "minor" },
  { rule: "style/long-sentence", category: "style", severity: "info" },
  { rule: "structure/missing-proposal", category: "structure", severity: "major" },
];

/** A version 7 id whose time is that of the document, so that ids are in the order in which works were made. */
function idAt(draw: Draw, instant: number): string {
  const hex = (digits: number) =>
    draw
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const time = instant.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

const pointsOf = (draw: Draw): number => 40 * draw.between(0, 5);

/** Documents after the pattern of the project's example essays, `count` of which fill the time evenly. */
export async function openDocuments(count: number): Promise<Documents> {
  const corpus = openCorpus(await readSources(setParts.tuning));
  const themes = Object.values(setParts).flatMap((part) => part.themes.map(([theme]) => theme));
  const people = drawFrom(1, "authors");
  const authors = Array.from({ length: authorCount }, () => idAt(people, begins - people.below(lasts)));
  const organisationId = idAt(people, begins - lasts);
  return {
    ...{ organisationId, authors },
    at(number) {
      const draw = drawFrom(number, "document");
      const made = begins + Math.floor((lasts * number) / count);
      const body = corpus.textOf(number);
      const kind = draw.pick(kinds);
      const points = kind === "essay" ? ([1, 2, 3, 4, 5] as const).map(() => pointsOf(draw)) : null;
      const [c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0] = points ?? [];
      return {
        ...{ organisationId, id: idAt(draw, made), authorId: draw.pick(authors), kind, version: 1 },
        title: draw.pick(sentencesOf(body)).split(" ").slice(0, draw.between(3, 7)).join(" "),
        theme: kind === "essay" ? draw.pick(themes) : null,
        body,
        language: draw.chance(0.9) ? "pt" : "en",
        state: draw.chance(0.95) ? "completed" : "partial",
        score: points ? c1 + c2 + c3 + c4 + c5 : draw.between(20, 100),
        competencies: points && [c1, c2, c3, c4, c5],
        findings: draw.some(rules, draw.below(6)).map((rule) => ({ ...rule, count: draw.between(1, 6) })),
        createdAt: new Date(made),
      };
    },
  };
}
