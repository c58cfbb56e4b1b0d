import { patterns } from "../norm/pattern";
import type { NormRule } from "../norm/rule";
import {
  commaBeforeAnd,
  frontedAdverbial,
  frontedClause,
  subjectVerbComma,
  unclosedComma,
  unopenedComma,
} from "./comma-matchers";

const connectives =
  "portanto|entretanto|contudo|todavia|ademais|outrossim|porém|consequentemente|enfim|teoricamente|certamente|geralmente";
const consequences =
  `fazendo|gerando|causando|trazendo|prejudicando|influenciando|permitindo|tornando|ocasionando|impedindo|provocando|acarretando|
  possibilitando|evitando|aumentando|diminuindo|ajudando`.replaceAll(/\s/gu, "");

/** Commas that words alone show to be missing or too many. */
export const commaPatterns: readonly NormRule[] = [
  {
    rule: "punctuation/fronted-connective",
    severity: "minor",
    message: {
      "pt-BR": "O conectivo que abre a frase se separa dela por vírgula: “{right}”.",
      en: "The connective that opens the sentence is set off from it with a comma: “{right}”.",
    },
    matchers: patterns(`
      ^ [${connectives}] !que => $0,
      ^ [assim] !como|que|sendo|também => $0,
      ^ além [disso|disto] * => $0,
      ^ além do [mais] * => $0,
      ^ no [entanto] * => $0,
      ^ por [conseguinte] * => $0,
      ^ em [suma|síntese|resumo] * => $0,
      ^ dessa|desta [forma|maneira] * => $0,
      ^ desse|deste|nesse|neste [modo|caso] * => $0,
      ^ diante [disso|disto] * => $0,
      ^ sendo [assim] * => $0,
      ^ caso [contrário] * => $0,
      ^ por outro [lado] * => $0,
      ^ nos dias de [hoje] * => $0,
    `),
  },
  {
    rule: "punctuation/before-conjunction",
    severity: "minor",
    message: {
      "pt-BR": "Antes desta conjunção há vírgula, porque começa outra oração: “{right}”.",
      en: "A comma goes before this conjunction, since another clause starts: “{right}”.",
    },
    matchers: patterns(`
      [<open>] mas|porém|pois|contudo|todavia|entretanto * => $0,
      [<open>] mas também => $0,
      [<open>] ou seja => $0,
      [<open>] já|visto|posto que => $0,
      [<open>] uma vez que => $0,
      [<noun>] embora * => $0,
    `),
  },
  {
    rule: "punctuation/consequence-gerund",
    severity: "minor",
    message: {
      "pt-BR": "O gerúndio que traz a consequência do que foi dito vem depois de vírgula: “{right}”.",
      en: "A gerund that brings the consequence of what was said comes after a comma: “{right}”.",
    },
    matchers: patterns(`
      [<noun>] ${consequences} * => $0,
    `),
  },
  {
    rule: "punctuation/fronted-adverbial",
    severity: "minor",
    message: {
      "pt-BR":
        "A expressão de tempo, lugar ou circunstância veio antes do sujeito: feche-a com vírgula, “{right}”.",
      en: "The expression of time, place or circumstance comes before the subject: close it with a comma, “{right}”.",
    },
    matchers: [frontedAdverbial],
  },
  {
    rule: "punctuation/fronted-clause",
    severity: "minor",
    message: {
      "pt-BR": "A oração que veio antes da principal se fecha com vírgula: “{right}”.",
      en: "The clause that comes before the main one is closed with a comma: “{right}”.",
    },
    matchers: [frontedClause],
  },
  {
    rule: "punctuation/subject-verb",
    severity: "major",
    message: {
      "pt-BR": "Não se separa o sujeito do verbo por vírgula: “{right}”.",
      en: "No comma parts a subject from its verb: “{right}”.",
    },
    matchers: [subjectVerbComma],
  },
  {
    rule: "punctuation/unclosed-insertion",
    severity: "minor",
    message: {
      "pt-BR":
        "A vírgula depois da conjunção só cabe se outra fecha a intercalação. Aqui nenhuma fecha: “{right}”.",
      en: "A comma after the conjunction needs a second one that closes the insertion. None does here: “{right}”.",
    },
    matchers: [
      unclosedComma,
      ...patterns(`
      [<declaring> , que] => $1 $2
      ^ [mas , será|é|o|a|isso|essa|esse|como|quem|quando|desde] => $1 $2
      já|visto|só|uma [que , <determiner>] => $1 $2
    `),
    ],
  },
  {
    rule: "punctuation/unopened-insertion",
    severity: "minor",
    message: {
      "pt-BR": "A intercalação termina em vírgula e precisa de outra onde começa: “{right}”.",
      en: "The insertion ends with a comma and needs another one where it starts: “{right}”.",
    },
    matchers: [unopenedComma],
  },
  {
    rule: "punctuation/comma-before-and",
    severity: "minor",
    message: {
      "pt-BR": "Com o mesmo sujeito dos dois lados, não há vírgula antes de “e”: “{right}”.",
      en: "With one subject on both sides there is no comma before “e”: “{right}”.",
    },
    matchers: [commaBeforeAnd],
  },
];
