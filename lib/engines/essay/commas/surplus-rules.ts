import { wordSet } from "../norm/word-set";
import type { CommaRule } from "./comma-rule";
import {
  type GapPlace,
  isAdverb,
  isNominal,
  isPreposition,
  isVerb,
  opensNominal,
  opensWithComma,
  verbFollows,
  verbForm,
  verbsBefore,
} from "./gap-place";

const joining = wordSet("que e mas ou pois porque porém embora como se quando onde já");
const adding = wordSet("e ou nem");
const causal = wordSet("para porque quando se enquanto conforme pois como segundo onde caso");

/** Whether the left part may be the subject of the verb that follows: a noun phrase with no verb but those of relative clauses. */
function isSubject(place: GapPlace): boolean {
  const { view, start, gap } = place;
  const first = view.words[start];
  const relatives = view.words.slice(start, gap + 1).filter(({ subordinates }) => subordinates).length;
  return (opensNominal(first) || verbForm(first) === "Inf") && verbsBefore(place) <= relatives;
}

/** The rules for a comma that is too many; the first that applies tells of it. */
export const surplusRules: readonly CommaRule[] = [
  {
    rule: "punctuation/unclosed-insertion",
    message: {
      "pt-BR":
        "A vírgula depois da conjunção só cabe se outra fecha a intercalação. Aqui ela separa a conjunção da oração: “{right}”.",
      en: "A comma after the conjunction needs a second one that closes an insertion. Here it cuts the conjunction from its clause: “{right}”.",
    },
    applies: ({ before }) => joining.has(before.key),
  },
  {
    rule: "punctuation/comma-before-and",
    message: {
      "pt-BR": "Com o mesmo sujeito dos dois lados, não há vírgula antes de “e”: “{right}”.",
      en: "With one subject on both sides there is no comma before “e”: “{right}”.",
    },
    applies: ({ after }) => adding.has(after.key),
  },
  {
    rule: "punctuation/subject-verb",
    message: {
      "pt-BR": "Não se separa o sujeito do verbo por vírgula: “{right}”.",
      en: "No comma parts a subject from its verb: “{right}”.",
    },
    applies: (place) => verbFollows(place) && !opensWithComma(place) && isSubject(place),
  },
  {
    rule: "punctuation/verb-object",
    message: {
      "pt-BR": "Não se separa o verbo do seu complemento por vírgula: “{right}”.",
      en: "No comma parts a verb from what completes it: “{right}”.",
    },
    applies: ({ before, after }) =>
      isVerb(before) &&
      verbForm(before) !== "Part" &&
      (opensNominal(after) || isPreposition(after) || after.key === "que" || isVerb(after)),
  },
  {
    rule: "punctuation/restrictive-clause",
    message: {
      "pt-BR":
        "A oração que restringe ou completa o termo anterior não se separa dele por vírgula: “{right}”.",
      en: "A clause that restricts or completes the term before it is not parted from it by a comma: “{right}”.",
    },
    applies: ({ after }) => after.subordinates && !causal.has(after.key),
  },
  {
    rule: "punctuation/closing-circumstance",
    message: {
      "pt-BR": "A circunstância que vem no fim, na ordem comum, não pede vírgula: “{right}”.",
      en: "A circumstance at the end, in the usual order, asks for no comma: “{right}”.",
    },
    applies: (place) =>
      verbsBefore(place) > 0 &&
      (causal.has(place.after.key) || verbForm(place.after) === "Ger" || isAdverb(place.after)),
  },
  {
    rule: "punctuation/noun-complement",
    message: {
      "pt-BR":
        "A expressão com preposição completa o termo anterior, e nenhuma vírgula os separa: “{right}”.",
      en: "The phrase with a preposition completes the term before it, and no comma parts them: “{right}”.",
    },
    applies: ({ before, after }) => isNominal(before) && isPreposition(after),
  },
  {
    rule: "punctuation/surplus-comma",
    message: {
      "pt-BR": "Os dois termos formam uma unidade: retire a vírgula, “{right}”.",
      en: "The two terms are one unit: leave the comma out, “{right}”.",
    },
    applies: () => true,
  },
];
