import { wordKey } from "../../text/normal-form";
import { tokenise } from "../../text/tokens";
import type { RepertoireField, RepertoireKind } from "./field";
import { events, institutions, laws } from "./institutions";
import { people } from "./people";
import { everydayTitles, works } from "./works";

/** Something that essays cite. `words`: look-up forms of one way of writing it; `quoted`: it counts in quotation marks alone. */
export type KnownReference = {
  name: string;
  words: readonly string[];
  kind: RepertoireKind;
  field: RepertoireField;
  quoted: boolean;
};

/** Look-up forms of words and numbers: "fahrenheit", "451". */
const keysOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ start, end }) => wordKey(text.slice(start, end)));

function readList(list: string, kind: RepertoireKind, field: RepertoireField): KnownReference[] {
  return list.split(";").flatMap((entry) => {
    const forms = entry.split("|").map((form) => form.trim());
    const [name = ""] = forms;
    return forms.filter(Boolean).map((form): KnownReference => {
      const words = keysOf(form);
      return { name, words, kind, field, quoted: kind === "work" && everydayTitles.has(words.join(" ")) };
    });
  });
}

const readFields = (
  lists: Partial<Record<RepertoireField, string>>,
  kind: RepertoireKind,
): KnownReference[] =>
  (Object.keys(lists) as RepertoireField[]).flatMap((field) => readList(lists[field] ?? "", kind, field));

const known: readonly KnownReference[] = [
  ...readFields(people, "person"),
  ...readFields(works, "work"),
  ...readList(laws, "law", "law"),
  ...readList(institutions, "institution", "data"),
  ...readList(events, "event", "history"),
].filter(({ words }) => words.length > 0);

/** Everything known by its first word, the longest form first. */
export const referencesByFirstWord: ReadonlyMap<string, readonly KnownReference[]> = new Map(
  [...Map.groupBy(known, ({ words }) => words[0] ?? "")].map(([word, forms]) => [
    word,
    forms.toSorted((a, b) => b.words.length - a.words.length),
  ]),
);
