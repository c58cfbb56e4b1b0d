import type { TaggedSentence, WordRange } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";

/** Who can carry out a measure: `weak` ones ("as pessoas", "nós") are too general to be held to it. */
export type Agent = WordRange & { weak: boolean };

const institutions = wordSet(`
  governo governos estado estados poder poderes ministério ministérios mec secretaria secretarias prefeitura prefeituras município municípios união
  congresso senado câmara câmaras parlamento legislativo executivo judiciário justiça tribunal tribunais stf stj presidente presidência presidenta
  prefeito prefeitos governador governadores político políticos deputados senadores vereadores legisladores gestores governantes autoridades autoridade
  polícia policiais federação órgão órgãos instituição instituições instituto escola escolas universidade universidades faculdade faculdades colégio
  colégios creches professor professores professora educador educadores docentes diretores pedagogos empresa empresas empresários indústria indústrias
  fábricas mídia mídias imprensa veículos meios emissoras emissora televisão jornais ong ongs organização organizações associações associação oms onu
  unesco unicef ibama anvisa sus funai inss inep ibge procon anatel cvm cnj família famílias pais mães responsáveis igreja igrejas comunidade comunidades
  sociedade população cidadão cidadãos cidadã povo consumidores consumidor jovens jovem indivíduos indivíduo profissionais médicos enfermeiros hospitais
  psicólogos conselho conselhos agência agências brasil país nação plataformas plataforma bancos sindicatos celebridades influenciadores influencers
  iniciativa setor setores companhias corporações operadoras administração coletivo fundações fundação departamento delegacias promotores procuradoria
  ministro ministros superministério entidades entidade tribunal uniões redes motoristas agricultores produtores usuários pesquisadores cientistas
  especialistas alunos estudantes eleitores eleitor institutos esfera esferas gestão representantes líderes instâncias instância
  presidentes ministra corpo parlamentares servidores moradores empregadores patrões ong's instagram facebook google twitter tiktok youtube whatsapp netflix desenvolvedores veículo`);

const generalPeople = wordSet(
  "pessoas pessoa alguém todos todas cada nós gente homem humano humanos ninguém quem eles elas ele ela você",
);

/** Nouns that after a comma or a dash explain the agent before them: "— órgão responsável por …". */
const explains = wordSet(
  "órgão órgãos instituição instituições instância setor entidade esfera poder departamento responsáveis",
);

const agentiveEnding = /(?:adores|edores|idores|istas)$/u;

/** Nouns that head an agent only in some company: "meios de comunicação", "Estado" but not "estado de saúde". */
const needs: ReadonlyMap<string, (sentence: TaggedSentence, at: number) => boolean> = new Map([
  [
    "meios",
    ({ keys }, at) =>
      ["de", "midiáticos"].includes(keys[at + 1] ?? "") && !["transporte"].includes(keys[at + 2] ?? ""),
  ],
  [
    "veículos",
    ({ keys }, at) => keys[at + 2]?.startsWith("comunica") === true || keys[at + 1] === "midiáticos",
  ],
  ["estado", ({ words, keys }, at) => words[at]?.form !== "estado" || keys[at - 1] === "o"],
  [
    "poder",
    ({ words, keys }, at) => words[at]?.upos !== "VERB" && !["de", "aquisitivo"].includes(keys[at + 1] ?? ""),
  ],
  ["redes", ({ keys }, at) => ["sociais", "de"].includes(keys[at + 1] ?? "")],
  ["iniciativa", ({ keys }, at) => keys[at + 1] === "privada"],
  ["corpo", ({ keys }, at) => ["docente", "social"].includes(keys[at + 1] ?? "")],
  ["veículo", ({ keys }, at) => keys[at + 2]?.startsWith("comunica") === true],
  ["coletivo", ({ words }, at) => words[at]?.upos === "NOUN"],
  ["todos", ({ words }, at) => words[at + 1]?.upos !== "DET"],
  ["todas", ({ words }, at) => words[at + 1]?.upos !== "DET"],
  ["humano", ({ keys }, at) => keys[at - 1] === "ser"],
  ["humanos", ({ keys }, at) => keys[at - 1] === "seres"],
  ["cada", ({ keys }, at) => ["um", "uma", "pessoa", "indivíduo", "cidadão"].includes(keys[at + 1] ?? "")],
]);

const isHead = (sentence: TaggedSentence, at: number): boolean => {
  const key = sentence.keys[at] ?? "";
  const upos = sentence.words[at]?.upos;
  if (explains.has(key) && sentence.words[at - 1]?.upos === "PUNCT") return false;
  if (generalPeople.has(key) || institutions.has(key)) return needs.get(key)?.(sentence, at) ?? true;
  return upos === "NOUN" && agentiveEnding.test(key);
};

const nouns = new Set(["NOUN", "PROPN", "ADJ"]);
/** Endings of adjectives: after an agent the tagger takes many a subjunctive ("invista", "crie") for an adjective or a noun. */
const adjectiveEnding =
  /(?:al|ais|il|is|ic[oa]s?|iv[oa]s?|d[oa]s?|ári[oa]s?|eir[oa]s?|[ae]ntes?|enses?|os[oa]s?|[áí]vel|[áí]veis|ar|ares|ês|eses|an[oa]s?|in[oa]s?|blic[oa]s?|or|ores)$/u;

const isNominal = ({ words, keys }: TaggedSentence, at: number): boolean =>
  words[at]?.upos === "PROPN" ||
  /^\p{Lu}/u.test(words[at]?.form ?? "") ||
  (words[at]?.upos === "ADJ" && adjectiveEnding.test(keys[at] ?? ""));

const longestNounPhrase = 14;

/** The start of a noun phrase: up to three articles and adjectives before the noun. */
function nounPhraseStart({ words }: TaggedSentence, head: number): number {
  let at = head;
  while (at > head - 3 && ["DET", "ADJ"].includes(words[at - 1]?.upos ?? "")) at--;
  return at;
}

/** The end of what belongs to a noun: adjectives, names, and "de" with a noun. */
function nounPhraseEnd(sentence: TaggedSentence, head: number): number {
  const { words, keys } = sentence;
  let at = head + 1;
  const limit = Math.min(words.length, head + longestNounPhrase);
  while (at < limit) {
    if (isNominal(sentence, at)) at++;
    else if (keys[at] === "de") {
      const noun = words[at + 1]?.upos === "DET" ? at + 2 : at + 1;
      if (!nouns.has(words[noun]?.upos ?? "")) break;
      at = noun + 1;
    } else break;
  }
  return Math.min(at, limit);
}

/** The agent whose noun is at `at`, with its article and what belongs to it. */
function agentAt(sentence: TaggedSentence, at: number): Agent | undefined {
  if (!isHead(sentence, at)) return undefined;
  const weak = generalPeople.has(sentence.keys[at] ?? "");
  return { from: nounPhraseStart(sentence, at), to: nounPhraseEnd(sentence, at), weak };
}

/** The agents of a sentence in order, not overlapping, and by the words at which they start and end. */
export type Agents = {
  all: readonly Agent[];
  /** The first one that starts at a word from `from` to before `to`. */
  firstFrom(from: number, to: number): Agent | undefined;
  /** The last one that ends between `from` and `to`, both included, and passes the test. */
  lastBefore(from: number, to: number, test: (agent: Agent) => boolean): Agent | undefined;
};

function indexAgents(all: readonly Agent[]): Agents {
  const starts = new Map(all.map((agent) => [agent.from, agent]));
  const ends = new Map(all.map((agent) => [agent.to, agent]));
  return {
    all,
    firstFrom(from, to) {
      for (let at = from; at < to; at++) if (starts.has(at)) return starts.get(at);
      return undefined;
    },
    lastBefore(from, to, test) {
      for (let at = to; at >= from; at--) {
        const agent = ends.get(at);
        if (agent && test(agent)) return agent;
      }
      return undefined;
    },
  };
}

/** Reads the agents of a sentence. */
export function agentsIn(sentence: TaggedSentence): Agents {
  const agents: Agent[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const agent = agentAt(sentence, at);
    if (!agent) continue;
    agents.push(agent);
    at = agent.to - 1;
  }
  return indexAgents(agents);
}
