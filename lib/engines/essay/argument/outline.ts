import type { BodyParts } from "../discourse/body-parts";
import { spanOf, type TaggedSentence } from "../discourse/tagged-sentence";
import { foldAccents } from "../text/normal-form";
import { stem } from "../text/stem";
import type { Span } from "../types";
import type { SupportKind } from "./markers";
import { contentStems, newShares, shareIn, without } from "./progression";
import { conclusionRole, developmentRole, type SentenceRole } from "./roles";
import { supportOf } from "./support";
import { findThesis, type Thesis } from "./thesis";

/** A development paragraph: what backs it up and how much of it is new. */
export type OutlinedParagraph = {
  paragraph: number;
  sentences: readonly TaggedSentence[];
  support: ReadonlySet<SupportKind>;
  markers: (Span & { kind: SupportKind })[];
  newShare: number;
};

/** The project of a text. Shares are of content words, 0 to 1. */
export type Outline = {
  thesis: Thesis | undefined;
  developments: readonly OutlinedParagraph[];
  roles: readonly { sentence: TaggedSentence; role: SentenceRole }[];
  supportMarkers: number;
  /** How much the body takes up of what the thesis says beyond the theme. */
  takenUp: number;
  introductionOverlap: number;
  conclusionOverlap: number;
};

function outlineParagraph(
  paragraph: number,
  sentences: readonly TaggedSentence[],
  newShare: number,
): OutlinedParagraph {
  const read = sentences.map((sentence) => ({ sentence, ...supportOf(sentence) }));
  return {
    paragraph,
    sentences,
    support: new Set(read.flatMap(({ kinds }) => [...kinds])),
    markers: read.flatMap(({ sentence, markers }) =>
      markers.map((marker) => ({ ...spanOf(sentence, marker), kind: marker.label })),
    ),
    newShare,
  };
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

/** Reads the project of a text from its sentences. `given` are the words of theme and motivating text. */
export function outline(
  sentences: readonly TaggedSentence[],
  { introduction, developments, conclusion }: BodyParts,
  given: ReadonlySet<string>,
): Outline {
  const byParagraph = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  const of = (paragraph: number | undefined) => byParagraph.get(paragraph ?? -1) ?? [];
  const stems = developments.map((paragraph) => contentStems(of(paragraph)));
  const opening = contentStems(of(introduction));
  const shares = newShares([opening, ...stems]).slice(1);
  const thesis = findThesis(of(introduction));
  const expected = new Set([...given].map((word) => stem("pt", foldAccents(word))));
  const announced = without(contentStems(thesis ? [thesis.sentence] : []), expected);
  const body = union(stems);
  const outlined = developments.map((paragraph, index) =>
    outlineParagraph(paragraph, of(paragraph), shares[index] ?? 0),
  );
  const ending = developments.length > 0 ? contentStems(of(conclusion)) : new Set<string>();
  return {
    thesis,
    developments: outlined,
    roles: [
      ...of(introduction).map((sentence) => ({
        sentence,
        role: sentence === thesis?.sentence ? ("thesis" as const) : ("context" as const),
      })),
      ...outlined.flatMap(({ sentences: own }) =>
        own.map((sentence, place) => ({ sentence, role: developmentRole(sentence, place, own.length) })),
      ),
      ...(conclusion === introduction ? [] : of(conclusion)).map((sentence) => ({
        sentence,
        role: conclusionRole(sentence),
      })),
    ],
    supportMarkers: outlined.reduce((sum, { markers }) => sum + markers.length, 0),
    takenUp: shareIn(announced, body),
    introductionOverlap: shareIn(opening, body),
    conclusionOverlap: shareIn(ending, union([opening, body])),
  };
}
