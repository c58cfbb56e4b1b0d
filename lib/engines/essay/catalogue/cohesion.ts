import { type RuleEntry, sameExample } from "./entry";

/** Rules of cohesion, competency 4. */
export const cohesionRules = {
  "cohesion/unlinked-paragraph": {
    title: { "pt-BR": "Parágrafo sem ligação", en: "Paragraph without a link" },
    explanation: {
      "pt-BR":
        "O leitor precisa saber como um parágrafo se relaciona com o anterior: soma, opõe, explica, conclui. Um conectivo ou um pronome que retoma (“esse problema”) nas primeiras palavras mostra isso.",
      en: "The reader has to know how a paragraph relates to the one before: it adds, contrasts, explains, concludes. A connective or a word that points back (“this problem”) among the first words shows it.",
    },
    bad: {
      "pt-BR": "O transporte público é caro. | Famílias gastam um terço da renda com aluguel.",
      en: "Public transport is dear. | Families spend a third of their income on rent.",
    },
    good: {
      "pt-BR": "O transporte público é caro. | Além disso, famílias gastam um terço da renda com aluguel.",
      en: "Public transport is dear. | Moreover, families spend a third of their income on rent.",
    },
  },
  "cohesion/overused-connective": {
    title: { "pt-BR": "Conectivo repetido", en: "Overused connective" },
    explanation: {
      "pt-BR":
        "O mesmo conectivo três vezes ou mais num texto curto mostra repertório coesivo limitado. Alterne com outros da mesma função, desde que a relação seja mesmo essa.",
      en: "The same connective three times or more in a short text shows a narrow range. Alternate with others of the same function, as long as the relation is really that one.",
    },
    bad: {
      "pt-BR": "Há leis, mas não há fiscais. Há verba, mas não há plano. Há pressa, mas não há prazo.",
      en: "There are laws, but no inspectors. There is money, but no plan. There is haste, but no date.",
    },
    good: {
      "pt-BR":
        "Há leis, mas não há fiscais. Há verba; falta, porém, um plano. Embora haja pressa, não há prazo.",
      en: "There are laws, but no inspectors. There is money; a plan, however, is missing. Although there is haste, there is no date.",
    },
  },
  "cohesion/stacked-connectives": {
    title: { "pt-BR": "Conectivos redundantes", en: "Redundant connectives" },
    explanation: {
      "pt-BR":
        "“Mas porém”, “mas, no entanto”: um conectivo de oposição basta. O segundo repete o primeiro e pesa na leitura.",
      en: "“Mas porém”, “mas, no entanto”: one connective of contrast is enough. The second repeats the first and slows the reading.",
    },
    bad: sameExample("Há verba, mas no entanto falta plano."),
    good: sameExample("Há verba; no entanto, falta plano."),
  },
  "cohesion/repeated-opening": {
    title: { "pt-BR": "Mesmo conectivo em frases vizinhas", en: "Same connective in neighbouring sentences" },
    explanation: {
      "pt-BR":
        "Duas frases próximas abertas pelo mesmo conectivo soam mecânicas e escondem se a relação é mesmo a mesma. Varie o conectivo ou a posição dele.",
      en: "Two sentences close together that open with the same connective sound mechanical and hide whether the relation is really the same. Vary the connective or its place.",
    },
    bad: sameExample("Dessa forma, a fila cresce. Dessa forma, o hospital lota."),
    good: sameExample("Dessa forma, a fila cresce. O hospital, por isso, lota."),
  },
  "cohesion/vague-connective": {
    title: { "pt-BR": "Conectivo vago", en: "Vague connective" },
    explanation: {
      "pt-BR":
        "“Sendo que” liga tudo a tudo e não diz se há causa, contraste ou acréscimo. Um conectivo preciso mostra o raciocínio.",
      en: "“Sendo que” joins anything to anything and does not say whether there is a cause, a contrast or an addition. A precise connective shows the reasoning.",
    },
    bad: sameExample("A cidade tem dez praças, sendo que nenhuma tem sombra."),
    good: sameExample("A cidade tem dez praças, mas nenhuma tem sombra."),
  },
  "cohesion/missing-antecedent": {
    title: { "pt-BR": "Pronome sem referente", en: "Pronoun without an antecedent" },
    explanation: {
      "pt-BR":
        "O pronome retoma um nome já dito, com o qual concorda. Sem esse nome, o leitor não sabe de quem se fala.",
      en: "A pronoun takes up a noun said before, with which it agrees. Without that noun the reader does not know who is meant.",
    },
    bad: sameExample("Eles decidiram fechar o parque."),
    good: sameExample("Os vereadores decidiram fechar o parque."),
  },
  "cohesion/ambiguous-pronoun": {
    title: { "pt-BR": "Pronome ambíguo", en: "Ambiguous pronoun" },
    explanation: {
      "pt-BR":
        "Quando dois nomes da frase anterior concordam com o pronome, o leitor hesita. Repita o nome ou use um sinônimo que só sirva a um deles.",
      en: "When two nouns of the sentence before agree with the pronoun, the reader hesitates. Repeat the noun, or use a synonym that fits only one of them.",
    },
    bad: sameExample("O médico chamou o enfermeiro. Ele estava cansado."),
    good: sameExample("O médico chamou o enfermeiro, que estava cansado."),
  },
} as const satisfies Record<string, RuleEntry>;
