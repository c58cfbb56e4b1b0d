import { spanOf, type TaggedSentence } from "../discourse/tagged-sentence";
import type { TaggedWord } from "../language/tag";
import { wordSet } from "../norm/word-set";
import type { Span } from "../types";

/** A noun that later words may point back to. */
type Mention = Span & {
  lemma: string;
  gender?: string;
  number?: string;
  sentence: number;
  ruled: boolean;
  joined: boolean;
};

/**
 * Words that point back: "esse problema", "tal medida" (demonstrative), "isso" (neutral), "ela" (pronoun). `antecedent` is the passage that they most
 * likely stand for, with its sentence; undefined when there is none in reach.
 */
export type Reference = Span & {
  kind: "demonstrative" | "neutral" | "pronoun";
  sentence: number;
  paragraph: number;
  /** Whether the noun sums up a whole sentence: "essa problemática". */
  encapsulates: boolean;
  antecedent?: Span & { sentence: number };
  /** Whether it opens its sentence. */
  opens: boolean;
  /** How many other people named in the antecedent's sentence could be meant just as well. */
  rivals: number;
};

const demonstratives = wordSet(
  "esse essa esses essas este esta estes estas tal tais aquele aquela aqueles aquelas",
);
const neutrals = wordSet("isso isto aquilo");
const pronouns = wordSet("ele ela eles elas");

/** Nouns that sum up what was said (Koch, *A coesão textual*: nominal encapsulation). */
const summingNouns = wordSet(`
  problema problemas problemática problemáticas questão questões fato fatos situação situações cenário cenários realidade prática práticas fenômeno quadro conjuntura
  contexto processo medida medidas ação ações atitude atitudes impasse entrave entraves desafio desafios mazela mazelas revés óbice adversidade conflito dilema
  argumento argumentos ideia ideias pensamento visão perspectiva lógica afirmação premissa tese fator fatores aspecto aspectos motivo motivos causa causas consequência
  consequências efeito efeitos condição condições comportamento comportamentos postura descaso negligência omissão empecilho obstáculo barreira estigma preconceito violência
  ideal direito direitos conceito iniciativa projeto proposta temática tema assunto discussão debate caso casos dado dados mudança mudanças contraste paradigma`);

/** Nouns of people, which rival for a pronoun where a thing and a person do not. */
const people = wordSet(`
  médico médica enfermeiro enfermeira professor professora aluno aluna estudante pai mãe filho filha criança jovem adolescente homem mulher idoso idosa cidadão
  cidadã trabalhador trabalhadora patrão empregado empregada funcionário funcionária presidente ministro prefeito governador político deputado senador policial
  criminoso vítima agressor paciente autor autora escritor escritora filósofo filósofa sociólogo personagem protagonista amigo amiga irmão irmã marido esposa
  chefe cliente consumidor empresário jornalista cientista pesquisador diretor diretora juiz advogado réu preso`);

/** Sentences back from a word that may hold what it points to. */
const reach = 3;
/** Mentions kept at a time: enough for some sentences, and a bound for endless ones. */
const mostMentions = 80;

/** Nouns of one form for both genders, whose gender the tagger has to guess: "adolescente", "artista". */
const eitherGender = /(?:[ae]nte|ista|e)s?$/u;

const agrees = (word: TaggedWord | undefined, { gender, number, lemma }: Mention): boolean => {
  const { Gender, Number: grammaticalNumber } = word?.features ?? {};
  return (
    (!Gender || !gender || Gender === gender || eitherGender.test(lemma)) &&
    (!grammaticalNumber || !number || grammaticalNumber === number)
  );
};

/** The noun that a demonstrative stands before, passing over one adjective: "essa triste realidade". */
function nounAfter({ words }: TaggedSentence, at: number): number | undefined {
  if (words[at + 1]?.upos === "NOUN") return at + 1;
  return words[at + 1]?.upos === "ADJ" && words[at + 2]?.upos === "NOUN" ? at + 2 : undefined;
}

/** Reads the references of a text sentence by sentence, the way a reader does: what is not yet said cannot be meant. */
class ReferenceReader {
  private mentions: Mention[] = [];
  private previous: (Span & { sentence: number; paragraph: number }) | undefined;

  read(sentence: TaggedSentence): Reference[] {
    const references: Reference[] = [];
    for (let at = 0; at < sentence.words.length; at++) {
      const reference = this.referenceAt(sentence, at);
      if (reference) references.push(reference);
      this.remember(sentence, at);
    }
    const { words, index, paragraph } = sentence;
    if (words.length > 0)
      this.previous = { ...spanOf(sentence, { from: 0, to: words.length }), sentence: index, paragraph };
    return references;
  }

  private remember({ words, index }: TaggedSentence, at: number): void {
    const word = words[at];
    if (!word || (word.upos !== "NOUN" && word.upos !== "PROPN")) return;
    const { start, end, lemma, features } = word;
    const before = words[at - 1]?.upos === "DET" ? words[at - 2] : words[at - 1];
    this.mentions.push({
      start,
      end,
      lemma: lemma.toLowerCase(),
      gender: features.Gender,
      number: features.Number,
      sentence: index,
      ruled: before?.upos === "ADP",
      joined: before?.upos === "CCONJ",
    });
    if (this.mentions.length > mostMentions) this.mentions = this.mentions.slice(-mostMentions / 2);
  }

  private inReach(sentence: number): Mention[] {
    return this.mentions.filter((mention) => sentence - mention.sentence <= reach);
  }

  private referenceAt(sentence: TaggedSentence, at: number): Reference | undefined {
    const { keys, words, index, paragraph } = sentence;
    const key = keys[at] ?? "";
    const place = { sentence: index, paragraph, encapsulates: false, opens: at <= 1, rivals: 0 };
    const own = { start: words[at]?.start ?? 0, end: words[at]?.end ?? 0 };
    if (neutrals.has(key)) return { ...place, ...own, kind: "neutral", antecedent: this.wholeBefore(index) };
    if (pronouns.has(key) && words[at]?.upos === "PRON")
      return { ...place, ...own, ...this.pronoun(sentence, at) };
    const noun = demonstratives.has(key) ? nounAfter(sentence, at) : undefined;
    if (noun === undefined) return undefined;
    const span = spanOf(sentence, { from: at, to: noun + 1 });
    return { ...place, ...span, ...this.demonstrative(sentence, noun) };
  }

  private wholeBefore(sentence: number): (Span & { sentence: number }) | undefined {
    if (!this.previous) return this.mentions.findLast((mention) => mention.sentence === sentence);
    const { start, end, sentence: before } = this.previous;
    return { start, end, sentence: before };
  }

  private demonstrative(
    sentence: TaggedSentence,
    noun: number,
  ): Pick<Reference, "kind" | "antecedent" | "encapsulates"> {
    const lemma = sentence.words[noun]?.lemma.toLowerCase() ?? "";
    const same = this.inReach(sentence.index).findLast((mention) => mention.lemma === lemma);
    const encapsulates = !same && summingNouns.has(sentence.keys[noun] ?? "");
    return { kind: "demonstrative", encapsulates, antecedent: same ?? this.wholeBefore(sentence.index) };
  }

  private pronoun(sentence: TaggedSentence, at: number): Pick<Reference, "kind" | "antecedent" | "rivals"> {
    const fitting = this.inReach(sentence.index).filter((mention) => agrees(sentence.words[at], mention));
    const free = fitting.filter(({ ruled }) => !ruled);
    const antecedent = free.at(-1) ?? fitting.at(-1);
    const rivals = free.filter(
      ({ sentence: where, lemma, joined }) => where === antecedent?.sentence && people.has(lemma) && !joined,
    );
    return {
      kind: "pronoun",
      antecedent,
      rivals: Math.max(0, new Set(rivals.map(({ lemma }) => lemma)).size - 1),
    };
  }
}

const bare = ({ start, end, sentence }: Span & { sentence: number }) => ({ start, end, sentence });

/** The references of a text in order. Takes time linear in it. */
export function findReferences(sentences: readonly TaggedSentence[]): Reference[] {
  const reader = new ReferenceReader();
  return sentences
    .flatMap((sentence) => reader.read(sentence))
    .map(({ antecedent, ...reference }) => ({
      ...reference,
      ...(antecedent && { antecedent: bare(antecedent) }),
    }));
}
