import type { TaggedSentence } from "../discourse/tagged-sentence";
import { findMarkers, type Marker } from "./find-markers";
import { type SupportKind, supportMarkers } from "./markers";

/** Kinds that bring something from outside the writer's own reasoning. */
const evidence: ReadonlySet<SupportKind> = new Set(["authority", "data", "example"]);

export const isEvidence = (kind: SupportKind): boolean => evidence.has(kind);

const isNumber = /^\d/u;
const isYear = /^(?:1[5-9]|20)\d\d$/u;

/** Figures that are no years count as data: "40 %", "três em cada dez" do not come without a source for long. */
const hasFigure = ({ words }: TaggedSentence): boolean =>
  words.some(({ upos, form }) => upos === "NUM" && isNumber.test(form) && !isYear.test(form));

/** The support that a sentence shows, by the markers in it. */
export function supportOf(sentence: TaggedSentence): {
  kinds: ReadonlySet<SupportKind>;
  markers: Marker<SupportKind>[];
} {
  const markers = findMarkers(supportMarkers, sentence);
  const kinds = new Set(markers.map(({ label }) => label));
  if (hasFigure(sentence)) kinds.add("data");
  return { kinds, markers };
}
