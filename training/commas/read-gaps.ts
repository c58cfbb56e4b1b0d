import { placeCommaNotes } from "@/bench/essays/passages/match";
import { commaPlace, type GapKind } from "@/lib/engines/essay/commas/gaps";
import { clauseViews, type TextGap, textGaps } from "@/lib/engines/essay/commas/text-gaps";
import { readDocument } from "@/lib/engines/essay/document";
import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { tagDocument } from "@/lib/engines/essay/language/tag";
import { type ScoredEssay, textOf } from "../corpus";

/** A place where a comma is or might be, and whether a reviewer found fault with it there. */
export type NotedGap = TextGap & { noted: boolean };

/** UTF-16 code units from where a note would stand. */
const nearby = 2;

/** Where a reviewer would write a note on the gap: behind its comma, or behind the word that wants one. */
function notePlace(text: string, { view, gap, kind }: TextGap): number {
  const end = view.words[gap]?.end ?? 0;
  return kind === "comma" ? text.indexOf(",", end) + 1 : commaPlace(text, end);
}

const kindNoted = (says: string): GapKind => (says === "surplus" ? "comma" : "open");

/** How many of a reviewer's notes find fault with a comma, and how many with its absence. */
export function countNotes(essay: ScoredEssay): Record<GapKind, number> {
  const counts = { open: 0, comma: 0 };
  for (const { says } of placeCommaNotes(essay)) counts[kindNoted(says)]++;
  return counts;
}

/** The gaps of an essay; a note is given to the nearest gap of its kind within two characters. */
export function readGaps(model: LanguageModel, essay: ScoredEssay): NotedGap[] {
  const text = textOf(essay);
  const document = readDocument({ text, language: "pt" });
  const views = clauseViews(document, tagDocument(model, document));
  const gaps = textGaps(views).map((gap): NotedGap => ({ ...gap, noted: false }));
  const places = gaps.map((gap) => notePlace(text, gap));
  for (const { position, says } of placeCommaNotes(essay)) {
    const kind = kindNoted(says);
    let nearest: NotedGap | undefined;
    let least = nearby + 1;
    for (const [index, gap] of gaps.entries()) {
      const distance = Math.abs((places[index] ?? 0) - position);
      if (gap.kind !== kind || distance >= least) continue;
      nearest = gap;
      least = distance;
    }
    if (nearest) nearest.noted = true;
  }
  return gaps;
}
