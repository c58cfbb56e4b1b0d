import { type EssayDocument, type Sentence, wordKeys } from "../../document";
import { stopWords } from "../../text/stop-words";
import type { RepertoireField, RepertoireKind } from "./field";
import type { FoundReference } from "./find-known";

const name =
  "(?:\\p{Lu}[\\p{L}.'’-]{1,30})(?: (?:(?:d[aeo]s?|e|von|van|del?) )?\\p{Lu}[\\p{L}.'’-]{0,30}){0,4}";
const title = `(?:["“«‘'][^"”»’'\\n]{2,80}["”»’']|${name})`;

/** Professions that tell the field of a name that no list has. */
const professions: readonly (readonly [RepertoireField, string])[] = [
  ["philosophy", "fil[óo]sof[ao]|pensador[a]?"],
  ["sociology", "soci[óo]log[ao]|antrop[óo]log[ao]|ge[óo]graf[ao]|cientista (?:social|político|política)"],
  ["literature", "escritora?|poeta|poetisa|romancista|autora?|cronista|dramaturg[ao]|jornalista"],
  ["education", "educadora?|pedagog[ao]|professora?"],
  ["psychology", "psic[óo]log[ao]|psicanalista|psiquiatra"],
  ["economics", "economista"],
  [
    "science",
    "cientista|f[íi]sic[ao]|bi[óo]log[ao]|m[ée]dic[ao]|pesquisadora?|matem[áa]tic[ao]|infectologista",
  ],
  ["history", "historiadora?"],
  ["law", "jurista|advogad[ao]|ministr[ao]"],
  ["politics", "ativista|presidente|l[íi]der"],
  ["arts", "cantora?|compositora?|pintora?|artista|m[úu]sic[ao]|rapper|banda"],
  ["screen", "cineasta|diretora?"],
];

/** Kinds of works that tell the field of a title that no list has. */
const workKinds: readonly (readonly [RepertoireField, string])[] = [
  ["literature", "livro|romance|obra|conto|poema|cr[ôo]nica|poesia|best-seller|distopia"],
  [
    "screen",
    "filme|longa(?:-metragem)?|curta(?:-metragem)?|document[áa]rio|s[ée]rie|seriado|novela|anima[çc][ãa]o|desenho|anime|programa",
  ],
  ["arts", "m[úu]sica|can[çc][ãa]o|quadro|pintura|[áa]lbum|charge|tela"],
];

type Mark = { kind: RepertoireKind; field: RepertoireField; pattern: RegExp };

const adjectives = "(?: \\p{Ll}[\\p{L}-]{2,30}){0,3}";
const marks: readonly Mark[] = [
  ...professions.map(
    ([field, words]): Mark => ({
      kind: "person",
      field,
      pattern: new RegExp(`(?<!\\p{L})(?:${words})${adjectives},? (?<name>${name})`, "gu"),
    }),
  ),
  ...workKinds.map(
    ([field, words]): Mark => ({
      kind: "work",
      field,
      pattern: new RegExp(`(?<!\\p{L})(?:${words})${adjectives},? (?<name>${title})`, "gu"),
    }),
  ),
  {
    kind: "law",
    field: "law",
    pattern:
      /(?<!\p{L})(?<name>(?:[Aa]rtigo|[Aa]rt\.) \d{1,4}[ºo°]?|[Ll]ei (?:[Nn][ºo°.]{1,2} ?)?\d[\d.]{2,8}(?:\/\d{2,4})?|PEC (?:[Nn][ºo°.]{1,2} ?)?\d{1,4}|Lei \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})/gu,
  },
  {
    kind: "data",
    field: "data",
    pattern:
      /(?<!\p{L})(?<name>(?:(?:[Ss]egundo|[Cc]onforme|[Dd]e acordo com|[Cc]onsoante) (?:(?:os?|as?|um|uma) )?(?:pesquisas?|dados|estudos?|levantamentos?|estatísticas?|relatórios?|censo)|(?:pesquisas?|dados|estudos?|levantamentos?|relatórios?) (?:d[aeo]s? |realizad[ao]s? |divulgad[ao]s? |feit[ao]s? )))/gu,
  },
  {
    kind: "data",
    field: "data",
    pattern:
      /(?<![\p{L}\p{N}])(?<name>(?:(?:cerca|mais|menos) de |quase )?\d[\d.,]{0,12} ?(?:%|por cento|mil(?:hões|hão)?(?!\p{L})|bilh(?:ões|ão)))/gu,
  },
  {
    kind: "quotation",
    field: "literature",
    pattern: /(?<name>["“«](?=[^"”»\n]{25,600}["”»])(?:[^\s"”»]+\s+){4,100}[^\s"”»]+["”»])/gu,
  },
];

function sentenceAt(sentences: readonly Sentence[], start: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Names and titles have a word that carries content; "O" alone is none. */
const namesSomething = ({ kind, name: found }: FoundReference): boolean =>
  (kind !== "person" && kind !== "work") ||
  wordKeys(found).some((key) => key.length >= 3 && !stopWords.pt.has(key));

/** References that their surroundings mark: "o sociólogo X", "no filme Y", "artigo 6º", "segundo pesquisa", figures and quotations. */
export function findMarkedReferences({ text, sentences }: EssayDocument): FoundReference[] {
  return marks.flatMap(({ kind, field, pattern }) =>
    Array.from(text.matchAll(pattern), (match): FoundReference => {
      const found = match.groups?.name ?? match[0];
      const start = match.index + match[0].lastIndexOf(found);
      return {
        start,
        end: start + found.length,
        name: found.trim(),
        kind,
        field,
        sentence: sentenceAt(sentences, start),
      };
    }).filter(namesSomething),
  );
}
