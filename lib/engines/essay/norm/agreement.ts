import { patterns } from "./pattern";
import type { NormRule } from "./rule";

export const agreementRules: readonly NormRule[] = [
  {
    rule: "grammar/verb-agreement",
    severity: "major",
    message: {
      "pt-BR": "O verbo concorda com o sujeito: “{right}”.",
      en: "The verb agrees with its subject: “{right}”.",
    },
    matchers: [],
  },
  {
    rule: "grammar/noun-agreement",
    severity: "major",
    message: {
      "pt-BR": "O substantivo vai no número do artigo ou pronome que o acompanha: “{right}”.",
      en: "The noun takes the number of its article or pronoun: “{right}”.",
    },
    matchers: patterns(`
      os|dos|aos|pelos|esses|desses|nossos|seus|muitos|vários [<countedMasculine>] => $0s
      as|das|nas|pelas|essas|dessas|nossas|suas|muitas|várias [<countedFeminine>] => $0s
    `),
  },
  {
    rule: "grammar/predicate-agreement",
    severity: "major",
    message: {
      "pt-BR": "O adjetivo ou particípio concorda em gênero e número com o nome a que se refere: “{right}”.",
      en: "The adjective or participle takes the gender and number of its noun: “{right}”.",
    },
    matchers: patterns(`
      são|foram|eram|estão|serão|sejam|seriam [<singularPredicate>] => $0s
      <pluralMasculine> [<masculineParticiple>] => $0s
      <pluralFeminine> [<feminineParticiple>] => $0s
    `),
  },
  {
    rule: "grammar/impersonal-verb",
    severity: "major",
    message: {
      "pt-BR": "No sentido de existir ou de tempo, “haver” e “fazer” ficam no singular: “{right}”.",
      en: "For existence or time, “haver” and “fazer” stay in the singular: “{right}”.",
    },
    matchers: patterns(`
      [haverão] !de|que => haverá
      [houveram] => houve
      [haviam] !<participle> => havia
      [hajam] !<participle> => haja
      [fazem] <number>|dois|três|quatro|muitos|anos|séculos|décadas => faz
      [haverem] !<participle> => haver
      [devem] haver !<participle> => deve
      [podem] haver !<participle> => pode
      [vão] haver !<participle> => vai
    `),
  },
  {
    rule: "grammar/inverted-subject",
    severity: "major",
    message: {
      "pt-BR": "O sujeito vem depois, e com ele se concorda: “{right}”.",
      en: "The subject comes after and takes agreement: “{right}”.",
    },
    matchers: patterns(`
      [existe] várias|vários|muitas|muitos|diversas|diversos|algumas|alguns|duas|dois|três|aquelas|aqueles => existem
      [existe] <feminineNouns>|<masculineNouns> => existem
      [existia] várias|vários|muitas|muitos|diversas|diversos|algumas|alguns|<feminineNouns>|<masculineNouns> => existiam
      !a|da|na|uma|sua|de|por|pela|à|em|sem [falta] <feminineNouns>|<masculineNouns> => faltam
      é|foi|seja|será|era|faz-se|torna-se|faz|fosse [necessário|preciso|fundamental] uma|a|maior|mais|essa|toda|sua <feminineNoun> => necessária
      é|foi|seja|será|era|faz-se|torna-se|fosse [necessário] <feminineNoun> => necessária
      [é necessário|preciso] <masculineNouns> => são necessários
      [é necessário|preciso] <feminineNouns> => são necessárias
      [é necessário|preciso] os|mais|novos|muitos|esses|maiores <masculineNouns> => são necessários
      [é necessário|preciso] as|mais|novas|muitas|essas|maiores <feminineNouns> => são necessárias
      [faz-se necessário] <masculineNouns> => fazem-se necessários
      [faz-se necessário] <feminineNouns> => fazem-se necessárias
      [torna-se necessário] <masculineNouns> => tornam-se necessários
      [torna-se necessário] <feminineNouns> => tornam-se necessárias
    `),
  },
];
