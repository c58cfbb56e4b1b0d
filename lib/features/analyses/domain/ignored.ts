import { countFindings, type Finding, type Report } from "./report";

/** What a reader does not want to be told of: a word (in lower case), a rule, or a passage (its spaces single). */
export type Ignore = { kind: "word" | "rule" | "passage"; value: string };

type Span = Finding["span"];

/** Longer passages of findings are no word. */
const longestWord = 500;
/** A word is ignored as a word: what else is wrong where it stands is still told. */
const wordCategory = "spelling";
/** Of one passage, so many places in a text are looked for. */
const mostPlaces = 1_000;

/** The text with each run of spaces and line breaks as one space, and where each of its characters stood. */
function singleSpaced(text: string): { plain: string; offsets: number[] } {
  const offsets: number[] = [];
  let plain = "";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const space = /\s/u.test(character);
    if (space && plain.endsWith(" ")) continue;
    plain += space ? " " : character;
    offsets.push(index);
  }
  return { plain, offsets };
}

/** Where the passages stand in the text, however they are broken into lines there. */
function placesOf(text: string, passages: readonly string[]): Span[] {
  if (passages.length === 0) return [];
  const { plain, offsets } = singleSpaced(text);
  return passages.flatMap((passage) => {
    const places: Span[] = [];
    let from = plain.indexOf(passage);
    while (from !== -1 && places.length < mostPlaces) {
      const last = offsets[from + passage.length - 1] ?? text.length - 1;
      places.push({ start: offsets[from] ?? 0, end: last + 1 });
      from = plain.indexOf(passage, from + passage.length);
    }
    return places;
  });
}

/** The findings that are left when the spelling of ignored words, those of ignored rules and inside ignored passages are taken out. */
export function withoutIgnored<T extends Pick<Finding, "rule" | "category" | "span">>(
  text: string,
  findings: readonly T[],
  ignores: readonly Ignore[],
): T[] {
  const values = (kind: Ignore["kind"]) =>
    ignores.filter((ignore) => ignore.kind === kind).map(({ value }) => value);
  const words = new Set(values("word"));
  const rules = new Set(values("rule"));
  const places = placesOf(text, values("passage"));
  const isIgnoredWord = (category: string, { start, end }: Span): boolean =>
    category === wordCategory &&
    end - start <= longestWord &&
    words.has(text.slice(start, end).toLocaleLowerCase("pt-BR"));
  const isQuoted = ({ start, end }: Span): boolean =>
    places.some((place) => place.start <= start && end <= place.end);
  return findings.filter(
    ({ rule, category, span }) => !rules.has(rule) && !isIgnoredWord(category, span) && !isQuoted(span),
  );
}

/** A report without what is ignored; its counts are of what is left. */
export function reportWithout(report: Report, text: string, ignores: readonly Ignore[]): Report {
  const findings = withoutIgnored(text, report.findings, ignores);
  return { ...report, findings, counts: countFindings(findings) };
}
