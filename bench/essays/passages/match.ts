import type { ScoredEssay } from "@/training/corpus";
import { textOf } from "@/training/corpus";
import { distance, type Finding } from "../finding";
import { isCommaFinding } from "./comma-findings";
import { type CommaNote, readCommaNote } from "./comma-notes";

/** A finding this near to the place of a note speaks of the same comma. UTF-16 code units. */
const nearby = 3;

/** A note about a comma at its place in the text that joins the paragraphs. */
type PlacedNote = { position: number; says: CommaNote };

/** The notes of an essay that find fault with a comma, in the text that joins the paragraphs with line breaks. */
export function placeCommaNotes(essay: ScoredEssay): PlacedNote[] {
  const starts: number[] = [];
  let start = 0;
  for (const paragraph of essay.paragraphs) {
    starts.push(start);
    start += paragraph.length + 1;
  }
  return essay.annotations.flatMap(({ paragraph, offset, note }) => {
    const says = readCommaNote(note);
    const base = starts[paragraph];
    return says && base !== undefined ? [{ position: base + offset, says }] : [];
  });
}

export type MatchedPassages = {
  notes: { says: CommaNote; matched: boolean }[];
  /** The comma findings, and whether a note stands beside each. */
  findings: { rule: string; noted: boolean }[];
};

/** Pairs the comma findings of an essay with the notes about commas that stand within three characters. */
export function matchPassages(essay: ScoredEssay, findings: readonly Finding[]): MatchedPassages {
  const text = textOf(essay);
  const commas = findings.filter((finding) => isCommaFinding(text, finding));
  const notes = placeCommaNotes(essay);
  const near = (finding: Finding, { position }: PlacedNote) => distance(finding.span, position) <= nearby;
  return {
    notes: notes.map((note) => ({
      says: note.says,
      matched: commas.some((finding) => near(finding, note)),
    })),
    findings: commas.map((finding) => ({
      rule: finding.rule,
      noted: notes.some((note) => near(finding, note)),
    })),
  };
}
