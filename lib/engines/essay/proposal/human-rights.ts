import { indexPhrases, phraseAt } from "../discourse/phrases";
import type { TaggedSentence, WordRange } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";

/** What nobody may propose in an exam essay, whoever is to suffer it (INEP's list of violations of human rights). */
const measures = indexPhrases({
  measure: `pena de morte; tortura; linchamento; linchamentos; execução sumária; execuções sumárias; justiça com as próprias mãos; esterilização forçada; esterilização compulsória;
    castração química; castração; mutilação; apedrejamento; cadeira elétrica; fuzilamento; paredão; trabalhos forçados; trabalho forçado; censura; extermínio; olho por olho; amputação; chicotadas;
    pena capital; esterilização obrigatória`,
});
const slogans = indexPhrases({
  slogan: `bandido bom é bandido morto; bandido bom é o bandido morto; direitos humanos para humanos direitos; direitos humanos só para humanos direitos`,
});
const harms = indexPhrases({
  harm: `morrer; apodrecer; ser mortos; ser morto; ser mortas; ser executado; ser executados; ser torturado; ser torturados; ser linchado; ser linchados; ser castrado; ser castrados; ser esterilizada;
    ser esterilizadas; ser esterilizados; ser exterminado; ser exterminados; ser fuzilado; ser fuzilados; ser eliminados; ser mutilado; ser mutilados; ser espancado; ser espancados; ser enforcado;
    ser enforcados; ser censurada; ser censurados`,
});

/** Verbs with which a writer asks for a measure, by their lemma. */
const asking = wordSet(
  "implantar instituir adotar aplicar legalizar aprovar implementar instaurar impor estabelecer retomar permitir defender autorizar merecer",
);
const obliging = wordSet(
  "deve devem deveria deveriam deverá deverão precisa precisam preciso necessário necessária cabe urge tem têm merece merecem solução",
);
/** Who would suffer it: without them "devem ser executados" speaks of projects. */
const people = wordSet(`
  bandido bandidos criminoso criminosos assassino assassinos estuprador estupradores preso presos ladrão ladrões político políticos corrupto corruptos
  imigrante imigrantes índio índios pessoa pessoas homem homens mulher mulheres quem eles elas ele ela culpado culpados infrator infratores traficante
  traficantes agressor agressores pedófilo pedófilos homossexuais gays negros judeus muçulmanos refugiados usuários viciados terroristas marginais imprensa
  detentos presidiários abusador abusadores delinquentes mendigos jornalistas`);
/** Words that turn a claim around, or show that somebody else is spoken of. */
const denying = wordSet(`
  não nem nunca jamais contra sem combater evitar proibir impedir abolir erradicar acabar fim vítima vítimas denunciar denúncia crime crimes punir ninguém coibir inadmissível
  inaceitável desumano desumana ditadura regime época passado século história repudiar extinguir criminalizar reprimir proibição combate prevenir livre evite
  sofreram sofrem sofreu prática práticas`);

/** How many words before a measure its verb may stand. */
const reach = 8;
/** How far before and after a claim a word may turn it around. */
const context = 25;

const isDenied = ({ keys }: TaggedSentence, { from, to }: WordRange): boolean =>
  keys.slice(Math.max(0, from - context), to + context).some((key) => denying.has(key));

const quotes = /^["“”«»']$/u;

const isQuoted = ({ keys }: TaggedSentence, { from, to }: WordRange): boolean =>
  keys.slice(Math.max(0, from - context), from).some((key) => quotes.test(key)) &&
  keys.slice(to, to + context).some((key) => quotes.test(key));

/** Whether a verb of asking and a word of obligation stand shortly before a measure. */
function isAsked({ words, keys }: TaggedSentence, at: number): boolean {
  const from = Math.max(0, at - reach);
  const before = words.slice(from, at);
  const obliged = keys.slice(Math.max(0, from - reach), at).some((key) => obliging.has(key));
  return obliged && before.some(({ lemma }) => asking.has(lemma));
}

function claimAt(sentence: TaggedSentence, at: number): WordRange | undefined {
  const { keys } = sentence;
  const slogan = phraseAt(slogans, keys, at);
  if (slogan) return { from: at, to: at + slogan.words.length };
  const harm = phraseAt(harms, keys, at);
  const isOfPeople = keys.slice(Math.max(0, at - reach), at).some((key) => people.has(key));
  const isOrdered = keys.slice(Math.max(0, at - 3), at).some((key) => obliging.has(key));
  if (harm && isOfPeople && isOrdered) return { from: at, to: at + harm.words.length };
  const measure = phraseAt(measures, keys, at);
  return measure && isAsked(sentence, at) ? { from: at, to: at + measure.words.length } : undefined;
}

/** Passages in which the writer asks for what violates human rights: not negated, not quoted, not told of others. */
export function violations(sentence: TaggedSentence): WordRange[] {
  const found: WordRange[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const claim = claimAt(sentence, at);
    if (!claim) continue;
    if (!isDenied(sentence, claim) && !isQuoted(sentence, claim)) found.push(claim);
    at = claim.to - 1;
  }
  return found;
}
