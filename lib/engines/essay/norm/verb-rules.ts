import { encliticFuture, encliticParticiple, openingBeforeFuture } from "./future-clitics";
import { conditionalAfterSe, infinitiveForFuture } from "./future-subjunctive";
import { longParticiple, regularisedPast, shortenedParticiple } from "./participles";
import type { NormRule } from "./rule";
import { moodAfterConjunction } from "./subjunctive-clauses";

export const verbRules: readonly NormRule[] = [
  {
    rule: "grammar/verb-form",
    severity: "major",
    message: {
      "pt-BR": "O que a oração supõe, deseja ou concede vai no subjuntivo: “{right}”.",
      en: "What a clause supposes, wants or concedes takes the subjunctive: “{right}”.",
    },
    matchers: [moodAfterConjunction],
  },
  {
    rule: "grammar/verb-form",
    severity: "major",
    message: {
      "pt-BR": "Depois de “se” e “quando”, a condição pede outra forma deste verbo: “{right}”.",
      en: "After “se” and “quando” the condition takes another form of this verb: “{right}”.",
    },
    matchers: [infinitiveForFuture, conditionalAfterSe],
  },
  {
    rule: "grammar/verb-form",
    severity: "major",
    message: {
      "pt-BR": "“{wrong}” não é a forma deste verbo na norma. Escreva “{right}”.",
      en: "“{wrong}” is not the standard form of this verb. Write “{right}”.",
    },
    matchers: [shortenedParticiple, longParticiple, ...regularisedPast],
  },
  {
    rule: "grammar/mesoclisis",
    severity: "minor",
    message: {
      "pt-BR": "O pronome não vem depois de futuro, condicional nem particípio: “{right}”.",
      en: "No pronoun comes after a future, a conditional or a participle: “{right}”.",
    },
    matchers: [encliticFuture, openingBeforeFuture, encliticParticiple],
  },
];
