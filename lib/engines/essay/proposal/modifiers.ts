import { indexPhrases, phraseAt } from "../discourse/phrases";
import type { TaggedSentence } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";

/** Where a part of a measure opens: how it is done, what for, or more about it. `length`: the words that open it. */
export type Modifier = { kind: "means" | "purpose" | "detail"; at: number; length: number };

const openings = indexPhrases({
  means: `por meio de; por intermédio de; através de; mediante; a partir de; com o auxílio de; com a ajuda de; com o apoio de; com ajuda de; com auxílio de;
    por via de; com a utilização de; com o uso de; a partir da utilização de; com base em; utilizando; utilizando-se; por vias de; pela via de; a base de;
    com a criação de; com a implementação de; com a realização de; com a promoção de; com a elaboração de; por mediação de; valendo-se de; em parceria com;
    em conjunto com; junto com; juntamente com; aliado a; por meios de; com investimentos em; com campanhas; com palestras; com propagandas; com projetos;
    com a parceria de; em colaboração com; em consonância com; por parte de; com políticas; com medidas; com a contratação de`,
  purpose: `a fim de; a fim de que; afim de; afim de que; para que; com o objetivo de; com o objetivo principal de; com objetivo de; com o intuito de; com intuito de; com a finalidade de; com finalidade de;
    com o fito de; com fito de; com vista a; com o viés de; com o propósito de; com o fim de; com o escopo de; com a intenção de; com a meta de; no intuito de; na intenção de; com vistas a; de modo a;
    de forma a; de maneira a; de modo que; de forma que; de maneira que; visando; visando a; objetivando; em prol de; em busca de; tendo em vista; para assim; para então;
    com o desejo de; no sentido de; de sorte que; almejando; buscando; com esse objetivo; com essa finalidade; em benefício de; em favor de; cujo objetivo; cuja finalidade; tendo como objetivo; visa; visam; objetiva; objetivam; o intuito de; o objetivo de; a finalidade de; tem como objetivo; tem por objetivo; tem a finalidade de; terá como objetivo; terá finalidade; terá como finalidade; têm como objetivo`,
  detail: `já que; visto que; uma vez que; dado que; tendo em vista que; haja vista; haja vista que; pois; tais como; por exemplo; a exemplo de; como por exemplo;
    ou seja; isto é; com foco em; com ênfase em; sobretudo; principalmente; especialmente; em especial; em horário nobre; em rede nacional; semanalmente;
    mensalmente; anualmente; gratuitamente; periodicamente; semanais; mensais; anuais; trimestrais; semestrais; enquanto órgão; enquanto instituição; na figura de; na condição de; como órgão;
    órgão responsável; instituição responsável; por ser; que é responsável; responsável por; responsáveis por; principal responsável; cujo papel; cuja função; que tem como; as quais; os quais; a qual; o qual; em sua função de; em seu papel de; tanto;
    destinado a; destinada a; destinados a; destinadas a; voltado a; voltada a; voltados a; voltadas a; voltado para; voltada para; voltados para; voltadas para; direcionado a; direcionada a; direcionados a;
    direcionadas a; ministrado por; ministrada por; ministrados por; ministradas por; realizadas em; realizados em; em as quais; em os quais`,
});

/** Nouns after "para a" that name an aim. */
const aims = wordSet(`
  melhoria redução diminuição erradicação conscientização construção formação garantia solução resolução mudança combate desenvolvimento bem fim promoção
  valorização inclusão preservação prevenção efetivação ampliação manutenção superação proteção melhora criação capacitação minimização quebra atenuação`);

/** Gerunds that tell what comes of the measure rather than how it is done. */
const outcomes = wordSet(`
  possibilitando garantindo evitando permitindo contribuindo fazendo tornando gerando resultando diminuindo reduzindo melhorando minimizando assegurando
  proporcionando auxiliando facilitando amenizando mitigando combatendo conscientizando buscando mudando ajudando trazendo levando impedindo aumentando`);

/** Gerunds that belong to a verb or join clauses loosely. */
const looseGerunds = wordSet(
  "sendo tendo havendo podendo estando devendo querendo vendo partindo pensando considerando dando ficando começando",
);
const auxiliaries = wordSet(
  "estar está estão estava estavam ir vai vão vem vêm continuar continua continuam ficar acabar seguir seguem vir esteja estejam",
);

function gerundAt({ words, keys }: TaggedSentence, at: number): Modifier | undefined {
  const key = keys[at] ?? "";
  if (words[at]?.features.VerbForm !== "Ger" || looseGerunds.has(key)) return undefined;
  if (at === 0 || auxiliaries.has(keys[at - 1] ?? "")) return undefined;
  return { kind: outcomes.has(key) ? "purpose" : "means", at, length: 1 };
}

/** "para reduzir", "para a redução". */
function purposeAt({ words, keys }: TaggedSentence, at: number): Modifier | undefined {
  if (keys[at] !== "para") return undefined;
  const next = words[at + 1];
  if (next?.features.VerbForm === "Inf") return { kind: "purpose", at, length: 1 };
  const noun = keys[next?.upos === "DET" ? at + 2 : at + 1] ?? "";
  return aims.has(noun) ? { kind: "purpose", at, length: 1 } : undefined;
}

/** "palestras, como oficinas e debates": an example after a noun or a comma, but not "como forma de". */
function exampleAt({ words, keys }: TaggedSentence, at: number): Modifier | undefined {
  if (keys[at] !== "como" || !["NOUN", "PUNCT", "ADJ"].includes(words[at - 1]?.upos ?? "")) return undefined;
  const next = words[at + 1]?.upos;
  const isList = next === "NOUN" || next === "PROPN" || (next === "DET" && words[at + 2]?.upos === "NOUN");
  return isList && at > 1 ? { kind: "detail", at, length: 1 } : undefined;
}

/** How many words a relative clause must have to be more than a label. */
const leastClause = 5;

/** "cursos que ensinem …": a clause about a noun, not the "que" of "é preciso que". */
function relativeAt({ words, keys }: TaggedSentence, at: number): Modifier | undefined {
  if (keys[at] !== "que" || words[at]?.upos !== "PRON" || at + leastClause >= words.length) return undefined;
  const antecedent = words[at - 1]?.upos === "PUNCT" ? words[at - 2] : words[at - 1];
  return ["NOUN", "PROPN", "ADJ"].includes(antecedent?.upos ?? "")
    ? { kind: "detail", at, length: 1 }
    : undefined;
}

function modifierAt(sentence: TaggedSentence, at: number): Modifier | undefined {
  const phrase = phraseAt(openings, sentence.keys, at);
  if (phrase) return { kind: phrase.label, at, length: phrase.words.length };
  return (
    purposeAt(sentence, at) ?? gerundAt(sentence, at) ?? exampleAt(sentence, at) ?? relativeAt(sentence, at)
  );
}

/** The openings of means, purposes and details in a sentence, in order. */
export function modifiersIn(sentence: TaggedSentence): Modifier[] {
  const modifiers: Modifier[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const modifier = modifierAt(sentence, at);
    if (!modifier) continue;
    modifiers.push(modifier);
    at += modifier.length - 1;
  }
  return modifiers;
}
