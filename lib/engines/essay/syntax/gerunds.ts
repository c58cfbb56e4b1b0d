import { isOf, type Reading } from "../norm/context/reading";
import { wordPairs, wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { isMark, type ProseSentence, placesOf } from "./sentence";

/** The ending of the future or conditional that a form of “ir” stands for. */
const endings = new Map(
  wordPairs(
    "vou=ei vai=á vamos=emos vão=ão irei=ei irá=á iremos=emos irão=ão iria=ia iríamos=íamos iriam=iam ia=ia iam=iam",
  ),
);
const irregularStems = new Map(wordPairs("fazer=far dizer=dir trazer=trar"));
const gerundEnding = /([aei])ndo$/u;

/** "realizando" → "realizar". */
const infinitiveOf = (gerund: string): string =>
  gerund === "pondo" ? "pôr" : gerund.replace(gerundEnding, "$1r");

/** "irá" and "realizar" → "realizará". */
function futureOf(auxiliary: string, infinitive: string): string {
  const stem = infinitive === "pôr" ? "por" : (irregularStems.get(infinitive) ?? infinitive);
  return stem + (endings.get(auxiliary) ?? "");
}

const isGerund = (reading: Reading | undefined): boolean =>
  reading?.main.features.VerbForm === "Ger" && gerundEnding.test(reading.key);

/** "vai estar fazendo": a future that needs neither “estar” nor the gerund. */
function gerundisms(text: string, readings: readonly Reading[]): RuleFinding[] {
  return placesOf(readings, ({ key }) => endings.has(key)).flatMap((at): RuleFinding[] => {
    const [auxiliary, infinitive, gerund] = readings.slice(at, at + 3);
    if (!auxiliary || infinitive?.key !== "estar" || !gerund || !isGerund(gerund)) return [];
    const span = { start: auxiliary.start, end: gerund.end };
    const main = infinitiveOf(gerund.key);
    const future = futureOf(auxiliary.key, main);
    const wrong = text.slice(span.start, span.end);
    return [
      {
        rule: "grammar/gerundism",
        severity: "minor",
        span,
        message: {
          "pt-BR": `“${wrong}” é gerundismo: a ação não dura no futuro. Escreva “${future}”.`,
          en: `“${wrong}” is a padded future: the action does not go on in it. Write “${future}”.`,
        },
        suggestions: [
          replacement(span, future),
          replacement(span, `${text.slice(auxiliary.start, auxiliary.end)} ${main}`),
        ],
      },
    ];
  });
}

/** So many gerunds after a comma or “e” chain a sentence. */
const leastChain = 3;
/** Gerunds that are prepositions or connectives by now. */
const fixed = wordSet("segundo quando sendo tendo visando incluindo");

const isLoose = (readings: readonly Reading[], at: number): boolean => {
  const before = readings[at - 1];
  return isGerund(readings[at]) && before !== undefined && (before.key === "," || isOf(before, "CCONJ"));
};

/** The third gerund of a sentence that hangs on a comma or “e”. */
function chains(readings: readonly Reading[]): RuleFinding[] {
  const loose = readings.filter((reading, at) => isLoose(readings, at) && !fixed.has(reading.key));
  const third = loose[leastChain - 1];
  if (!third) return [];
  return [
    {
      rule: "grammar/loose-gerund",
      severity: "info",
      span: third,
      message: {
        "pt-BR": `Já são ${loose.length} gerúndios soltos nesta frase, e o leitor não sabe mais quem faz o quê. Comece outra frase ou conjugue o verbo.`,
        en: `This sentence has ${loose.length} loose gerunds, and the reader no longer knows who does what. Start another sentence or conjugate the verb.`,
      },
    },
  ];
}

/** ", sendo que": a joint that tells no relation. */
function joints(readings: readonly Reading[]): RuleFinding[] {
  return placesOf(readings, ({ key }) => key === "sendo").flatMap((at): RuleFinding[] => {
    const [comma, que, next] = [readings[at - 1], readings[at + 1], readings[at + 2]];
    if (comma?.key !== "," || que?.key !== "que" || !next || isMark(next)) return [];
    const span = { start: comma.start, end: que.end };
    return [
      {
        rule: "grammar/loose-gerund",
        severity: "info",
        span,
        message: {
          "pt-BR":
            "“Sendo que” emenda orações sem dizer a relação entre elas. Use “e”, “pois”, “mas” ou comece outra frase.",
          en: "“Sendo que” patches clauses together without saying how they relate. Use “e”, “pois”, “mas” or start another sentence.",
        },
        suggestions: [", e", ", pois", ", mas", ";"].map((text) => replacement(span, text)),
      },
    ];
  });
}

/** Gerunds that pad a future or hang loose. */
export const findGerunds = (text: string, sentences: readonly ProseSentence[]): RuleFinding[] =>
  sentences.flatMap(({ readings: own }) => [...gerundisms(text, own), ...chains(own), ...joints(own)]);
