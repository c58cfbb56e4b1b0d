import { patterns } from "./pattern";
import type { NormRule } from "./rule";
import { verbAgreement } from "./verb-agreement";

export const agreementRules: readonly NormRule[] = [
  {
    rule: "grammar/verb-agreement",
    severity: "major",
    message: {
      "pt-BR": "O verbo concorda com o sujeito: “{right}”.",
      en: "The verb agrees with its subject: “{right}”.",
    },
    matchers: verbAgreement,
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
      "pt-BR": "O sujeito vem depois do verbo e está no plural: “{right}”.",
      en: "The subject comes after the verb and is plural: “{right}”.",
    },
    matchers: patterns(`
      [existe] várias|vários|muitas|muitos|diversas|diversos|algumas|alguns|duas|dois|três|aquelas|aqueles => existem
      [existe] <pluralNoun> => existem
      !a|da|na|uma|sua|de|por|pela|à|em|sem [falta] <pluralNoun> => faltam
      [é necessário|preciso] <pluralMasculine> => são necessários
      [é necessário|preciso] <pluralFeminine> => são necessárias
    `),
  },
];
