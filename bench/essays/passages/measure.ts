import { jobOf, type ScoredEssay } from "@/training/corpus";
import type { Engine } from "../engine";
import { columns, decimal, type Row, share } from "../table";
import { type MatchedPassages, matchPassages } from "./match";

/** How many of the reviewers' comma notes have a finding beside them, and the other way round. */
export function passageRows(passages: readonly MatchedPassages[]): Row[] {
  const notes = passages.flatMap((passage) => passage.notes);
  const findings = passages.flatMap((passage) => passage.findings);
  const matched = (of: typeof notes) => share(of.filter((note) => note.matched).length, of.length);
  const saying = (says: string) => matched(notes.filter((note) => note.says === says));
  return [
    { what: "Comma notes with a comma finding", goal: "≥ .50", measured: matched(notes) },
    { what: "  a comma is missing", goal: "", measured: saying("missing") },
    { what: "  a comma is too many", goal: "", measured: saying("surplus") },
    {
      what: "  comma findings without a note",
      goal: "≤ .33",
      measured: share(findings.filter(({ noted }) => !noted).length, findings.length),
    },
  ];
}

/** Each rule about commas with its findings and how many of them have a note beside them. */
export function commaRuleTable(passages: readonly MatchedPassages[]): string {
  const rules = Map.groupBy(
    passages.flatMap(({ findings }) => findings),
    ({ rule }) => rule,
  );
  const lines = [...rules]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([rule, findings]) => {
      const noted = findings.filter((finding) => finding.noted).length;
      return [rule, String(findings.length), String(noted), decimal(noted / findings.length)];
    });
  return columns([["Comma rule", "Findings", "With a note", "Share"], ...lines]);
}

/** Runs the engine over annotated essays and pairs what it finds about commas with the reviewers' notes. */
export async function matchAll(engine: Engine, essays: readonly ScoredEssay[]): Promise<MatchedPassages[]> {
  const jobs = essays.map((essay) => jobOf(essay));
  const analysed = await engine.analyseAll("annotated passages", jobs);
  return essays.map((essay, index) => matchPassages(essay, analysed[index]?.findings ?? []));
}
