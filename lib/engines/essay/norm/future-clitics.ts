import { capitalise, startsCapital, withCaseOf } from "../text/normal-form";
import type { Matcher } from "./rule";
import { isJoined, type SentenceView } from "./sentence-view";
import { wordSet } from "./word-set";

/** Stem and ending of the future and the conditional. */
const future = /^(\p{L}{1,30}[aeiou]r)(á|ão|ei|emos|ia|iam|íamos)$/u;
const enclitic = /^(\p{L}{2,30})-(se|me|nos|lhe|lhes)$/u;

/** Imperfects that end like a conditional, and presents like a future: "referia-se", "queremos". */
const otherTense =
  /^(?:(?:\p{L}{0,12}fer|(?:re)?quer|adquir|inser|ader|(?:su|di|in)?ger)iam?|(?:re)?queremos)$/u;

/** Words that keep the pronoun from coming right after the opening of their clause. */
const subjectEnds: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "ADV", "ADJ", "SCONJ", "VERB"]);

/** Whether a subject or an attracting word stands right before word `at`. */
const hasWordBefore = (view: SentenceView, at: number): boolean =>
  isJoined(view, at) && subjectEnds.has(view.readings[at - 1]?.main.upos ?? "");

/** The parts of a word with a hyphen that `shape` names; [] for all others. */
function pronounAfter({ keys }: SentenceView, at: number, shape: RegExp): readonly string[] {
  const key = keys[at] ?? "";
  return (key.includes("-") ? shape.exec(key) : undefined) ?? [];
}

/** "tornará-se": future and conditional take the pronoun inside or before them. */
export const encliticFuture: Matcher = {
  match: (view, at) => {
    const [, verb = "", pronoun = ""] = pronounAfter(view, at, enclitic);
    const [, stem, ending] = future.exec(verb) ?? [];
    if (stem === undefined || ending === undefined || otherTense.test(verb)) return undefined;
    const written = view.textOf(at, at + 1);
    const inside = withCaseOf(written, `${stem}-${pronoun}-${ending}`);
    const before = withCaseOf(written, `${pronoun} ${verb}`);
    const texts = hasWordBefore(view, at) ? [before, inside] : [inside, ...(at > 0 ? [before] : [])];
    return { from: at, to: at + 1, texts };
  },
};

const proclitic = wordSet("se me nos lhe lhes");

/** "Se fará": no pronoun opens a sentence, and the future takes it inside. */
export const openingBeforeFuture: Matcher = {
  starts: proclitic,
  match: (view, at) => {
    const [pronoun = "", verb = ""] = [view.keys[at], view.keys[at + 1]];
    const [, stem, ending] = future.exec(verb) ?? [];
    const opens =
      at === 0 && isJoined(view, at + 1) && view.readings[at + 1]?.main.features.VerbForm === "Fin";
    // No condition takes a future: what stands before one is the pronoun, whatever the tagger says.
    const pronominal = /^(?:á|ão)$/u.test(ending ?? "") || view.readings[at]?.main.upos === "PRON";
    if (!opens || !pronominal || stem === undefined || otherTense.test(verb)) return undefined;
    const right = `${stem}-${pronoun}-${ending}`;
    return {
      from: at,
      to: at + 2,
      texts: [startsCapital(view.textOf(at, at + 1)) ? capitalise(right) : right],
    };
  },
};

const participle = /^(\p{L}{2,30}[ai]d[oa]s?)-(se|me|nos|lhe|lhes)$/u;
const auxiliary = wordSet(
  "tem têm tenha tenham tinha tinham havia haviam teria teriam ter terem tendo tivesse tivessem terá terão há houvesse",
);

/** "tinha tornado-se": a participle takes no pronoun after it. */
export const encliticParticiple: Matcher = {
  match: (view, at) => {
    const [, verb, pronoun] = pronounAfter(view, at, participle);
    if (verb === undefined || pronoun === undefined) return undefined;
    if (!isJoined(view, at) || !auxiliary.has(view.keys[at - 1] ?? "")) return undefined;
    return { from: at, to: at + 1, texts: [`${pronoun} ${verb}`] };
  },
};
