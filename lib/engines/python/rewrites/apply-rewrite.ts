import type { Program } from "../program/program";
import { definitionPosition, importPosition, readProgram } from "../program/program";
import { readsInput } from "../program/reads-input";
import { isWithin, unusedFunctions } from "../program/unused-functions";
import type { Edit } from "../types";
import type { Candidate, Rewrite } from "./rewrite";

/** A rewrite is applied again to what it gave, since inner places may overlap outer ones. */
const mostRounds = 3;

const overlaps = (left: Edit, right: Edit): boolean =>
  left.span.start < right.span.end && right.span.start < left.span.end;

/** Replaces the spans; those that overlap an earlier one are left out with the rest of their candidate. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort(
    (a, b) => b.edit.span.start - a.edit.span.start || b.edit.span.end - a.edit.span.end || b.order - a.order,
  );
  return ordered.reduce(
    (text, { edit: { span, text: replacement } }) =>
      text.slice(0, span.start) + replacement + text.slice(span.end),
    source,
  );
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const taken: Edit[] = [];
  for (const candidate of candidates) {
    if (candidate.edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    kept.push(candidate);
    taken.push(...candidate.edits);
  }
  return kept;
}

function importEdits(program: Program, candidates: readonly Candidate[]): Edit[] {
  const first = definitionPosition(program);
  const before = program.module.body.filter(({ end }) => end <= first);
  const lines = new Set(before.map((statement) => program.text(statement)));
  const needed = new Set(candidates.flatMap(({ imports }) => imports ?? []));
  const missing = [...needed].filter((line) => !lines.has(line));
  const at = importPosition(program);
  return missing.map((line) => ({ span: { start: at, end: at }, text: `${line}\n` }));
}

/** Definitions that are in the file already, as from an earlier round, are not added again. */
function definitionEdits(program: Program, candidates: readonly Candidate[]): Edit[] {
  const needed = new Set(candidates.flatMap(({ definitions }) => definitions ?? []));
  const missing = [...needed].filter((definition) => !program.source.includes(definition));
  const at = definitionPosition(program);
  return missing.map((definition) => ({ span: { start: at, end: at }, text: `${definition}\n\n\n` }));
}

/** Whether a file does something by itself when it is run, beside defining names. */
const runsItself = ({ module }: Program): boolean =>
  module.body.some(
    (statement) =>
      ["For", "While", "If", "With", "Try"].includes(statement.kind) ||
      (statement.kind === "Expr" && statement.value.kind === "Call"),
  );

/** Places that are ever executed: of a program that is run as a whole, those in functions that nothing calls are none. */
function reachedPlaces(program: Program, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length === 0 || !readsInput(program.source) || !runsItself(program)) return candidates;
  const unused = unusedFunctions(program);
  return candidates.filter(({ span }) => !isWithin(span, unused));
}

type Rewritten = { source: string; candidates: Candidate[] };

/** Applies a rule wherever it finds a place; undefined where it finds none, or what it gives cannot be parsed. */
export function applyRewrite(program: Program, rewrite: Rewrite): Rewritten | undefined {
  const candidates: Candidate[] = [];
  let current = program;
  for (let round = 0; round < mostRounds; round += 1) {
    const found = withoutOverlaps(reachedPlaces(current, rewrite.find(current)));
    if (found.length === 0) break;
    const edits = [
      ...importEdits(current, found),
      ...definitionEdits(current, found),
      ...found.flatMap(({ edits: own }) => own),
    ];
    const next = readProgram(applyEdits(current.source, edits));
    if (!next || next.source === current.source) break;
    candidates.push(...found);
    current = next;
  }
  return candidates.length > 0 ? { source: current.source, candidates } : undefined;
}
