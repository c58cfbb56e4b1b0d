import { type RuleEntry, sameExample } from "./entry";

/** Rules of agreement, crase, verbs and pronouns. Their examples are Portuguese in both languages. */
export const grammarRules = {
  "grammar/verb-agreement": {
    title: { "pt-BR": "Concordância do verbo com o sujeito", en: "Verb and subject agree" },
    explanation: {
      "pt-BR":
        "O verbo vai para o número do núcleo do sujeito, não para o da palavra mais próxima. Em “tem” e “vem” o plural só se distingue pelo acento: eles têm, eles vêm.",
      en: "The verb takes the number of the head of its subject, not that of the nearest word. In “tem” and “vem” only the accent shows the plural: eles têm, eles vêm.",
    },
    bad: sameExample("As famílias do bairro precisa de creches."),
    good: sameExample("As famílias do bairro precisam de creches."),
  },
  "grammar/noun-agreement": {
    title: { "pt-BR": "Concordância do artigo com o substantivo", en: "Article and noun agree" },
    explanation: {
      "pt-BR":
        "Artigo, pronome e substantivo vão para o mesmo número. O plural que se ouve só no artigo é da fala; a escrita o marca nos dois.",
      en: "Article, pronoun and noun take the same number. Marking the plural on the article alone belongs to speech; writing marks both.",
    },
    bad: sameExample("Os livro chegaram rasgados."),
    good: sameExample("Os livros chegaram rasgados."),
  },
  "grammar/predicate-agreement": {
    title: { "pt-BR": "Concordância do adjetivo e do particípio", en: "Adjective and participle agree" },
    explanation: {
      "pt-BR":
        "O adjetivo e o particípio concordam em gênero e número com o nome a que se referem, junto dele ou depois de verbo de ligação.",
      en: "Adjective and participle take the gender and number of their noun, next to it or after a linking verb.",
    },
    bad: sameExample("Os dados divulgado ontem surpreenderam a cidade."),
    good: sameExample("Os dados divulgados ontem surpreenderam a cidade."),
  },
  "grammar/impersonal-verb": {
    title: { "pt-BR": "Haver e fazer impessoais", en: "Impersonal haver and fazer" },
    explanation: {
      "pt-BR":
        "No sentido de existir, “haver” não tem sujeito e fica no singular: houve casos, haverá mudanças. O mesmo vale para “fazer” que conta tempo: faz dois anos.",
      en: "Where it means to exist, “haver” has no subject and stays in the singular: houve casos, haverá mudanças. So does “fazer” of time: faz dois anos.",
    },
    bad: sameExample("Houveram muitas queixas no verão."),
    good: sameExample("Houve muitas queixas no verão."),
  },
  "grammar/inverted-subject": {
    title: { "pt-BR": "Sujeito depois do verbo", en: "Subject after the verb" },
    explanation: {
      "pt-BR":
        "“Existir”, “faltar” e “ser necessário” têm sujeito, que costuma vir depois. Concordam com ele: existem vagas, faltam médicos, são necessárias obras.",
      en: "“Existir”, “faltar” and “ser necessário” have a subject, which usually follows. They agree with it: existem vagas, faltam médicos, são necessárias obras.",
    },
    bad: sameExample("Ainda existe muitas ruas sem calçada."),
    good: sameExample("Ainda existem muitas ruas sem calçada."),
  },
  "grammar/missing-crase": {
    title: { "pt-BR": "Falta a crase", en: "The crase is missing" },
    explanation: {
      "pt-BR":
        "Quando a palavra anterior pede a preposição “a” e a seguinte, feminina, aceita o artigo “a”, os dois se fundem em “à”. Troque por um masculino: se aparece “ao”, há crase.",
      en: "Where the word before asks for the preposition “a” and the feminine one after it takes the article “a”, both merge into “à”. Try a masculine word: where “ao” comes up, there is a crase.",
    },
    bad: sameExample("O acesso a educação mudou a vila."),
    good: sameExample("O acesso à educação mudou a vila."),
  },
  "grammar/government": {
    title: {
      "pt-BR": "Regência: a preposição que a palavra pede",
      en: "Government: the preposition that a word takes",
    },
    explanation: {
      "pt-BR":
        "Muitos verbos e nomes pedem sempre a mesma preposição: obedecer a, assistir a, visar a, gostar de, em favor de. Ela se junta ao artigo que segue: obedecer ao sinal.",
      en: "Many verbs and nouns always take the same preposition: obedecer a, assistir a, visar a, gostar de. It merges with the article after it: obedecer ao sinal.",
    },
    bad: sameExample("Os jovens assistem o jogo na praça."),
    good: sameExample("Os jovens assistem ao jogo na praça."),
  },
  "grammar/wrong-crase": {
    title: { "pt-BR": "Crase onde não há artigo", en: "Crase without an article" },
    explanation: {
      "pt-BR":
        "Não há crase antes de verbo, de palavra masculina, de “um”, “cada”, “esse” e dos pronomes pessoais, porque não há artigo feminino com que a preposição se funda.",
      en: "There is no crase before a verb, a masculine word, “um”, “cada”, “esse” or a personal pronoun, since there is no feminine article for the preposition to merge with.",
    },
    bad: sameExample("As obras começaram à atrasar em maio."),
    good: sameExample("As obras começaram a atrasar em maio."),
  },
  "grammar/accent-changes-word": {
    title: { "pt-BR": "Acento que muda a palavra", en: "An accent that changes the word" },
    explanation: {
      "pt-BR":
        "Existem as duas formas, com e sem acento: esta e está, pratica e prática, pais e país, e e é. O dicionário aceita ambas; a frase, só uma.",
      en: "Both forms exist, with and without the accent: esta and está, pratica and prática, pais and país, e and é. The dictionary takes both, the sentence only one.",
    },
    bad: sameExample("A ponte esta fechada desde ontem."),
    good: sameExample("A ponte está fechada desde ontem."),
  },
  "grammar/infinitive": {
    title: { "pt-BR": "Infinitivo depois de auxiliar", en: "Infinitive after an auxiliary" },
    explanation: {
      "pt-BR":
        "Depois de poder, dever, ir e querer, ou da preposição “sem”, o verbo fica no infinitivo. Na fala o r final some; na escrita ele é necessário.",
      en: "After poder, dever, ir and querer, or the preposition “sem”, the verb stays in the infinitive. Speech drops the final r; writing needs it.",
    },
    bad: sameExample("A escola deve ajuda quem chega de longe."),
    good: sameExample("A escola deve ajudar quem chega de longe."),
  },
  "grammar/personal-infinitive": {
    title: { "pt-BR": "Infinitivo flexionado ou não", en: "Inflected infinitive or not" },
    explanation: {
      "pt-BR":
        "O infinitivo se flexiona quando tem sujeito próprio: é hora de eles saírem. Com o mesmo sujeito da oração principal, ou depois de auxiliar, fica como está: eles pensam em sair.",
      en: "An infinitive is inflected where it has a subject of its own: é hora de eles saírem. With the subject of the main clause, or after an auxiliary, it stays as it is: eles pensam em sair.",
    },
    bad: sameExample("Os moradores não conseguem dormirem com o barulho."),
    good: sameExample("Os moradores não conseguem dormir com o barulho."),
  },
  "grammar/clitic-position": {
    title: { "pt-BR": "Colocação do pronome", en: "Place of the pronoun" },
    explanation: {
      "pt-BR":
        "Negações, “que”, “quando”, “se”, “também” e outras palavras atraem o pronome para antes do verbo: não se sabe, que se forma.",
      en: "Negations, “que”, “quando”, “se”, “também” and other words attract the pronoun to the place before the verb: não se sabe, que se forma.",
    },
    bad: sameExample("O problema que encontra-se na rua é antigo."),
    good: sameExample("O problema que se encontra na rua é antigo."),
  },
  "grammar/opening-pronoun": {
    title: {
      "pt-BR": "Pronome átono no começo da oração",
      en: "Unstressed pronoun at the start of a clause",
    },
    explanation: {
      "pt-BR":
        "Na escrita formal, me, te, se, nos, lhe não abrem a frase nem vêm logo depois de pausa: o pronome vai para depois do verbo, com hífen.",
      en: "In formal writing me, te, se, nos, lhe do not open a sentence or follow a pause: the pronoun goes after the verb, with a hyphen.",
    },
    bad: sameExample("Nos últimos anos, se tornou raro ver peixes."),
    good: sameExample("Nos últimos anos, tornou-se raro ver peixes."),
  },
  "grammar/clitic-accent": {
    title: { "pt-BR": "Acento antes de -lo e -la", en: "Accent before -lo and -la" },
    explanation: {
      "pt-BR":
        "O infinitivo perde o r antes de -lo, -la, -los, -las, e a vogal que sobra recebe acento: usá-lo, vendê-la. Os em -ir ficam sem ele: dividi-lo.",
      en: "The infinitive loses its r before -lo, -la, -los, -las, and the vowel left takes an accent: usá-lo, vendê-la. Those in -ir take none: dividi-lo.",
    },
    bad: sameExample("A cidade precisa da praça e vai reforma-la."),
    good: sameExample("A cidade precisa da praça e vai reformá-la."),
  },
  "grammar/contraction-before-subject": {
    title: { "pt-BR": "Contração antes do sujeito", en: "Contraction before a subject" },
    explanation: {
      "pt-BR":
        "A norma mais estrita não contrai a preposição com o artigo do sujeito de um infinitivo: apesar de o rio subir.",
      en: "The strict standard does not contract a preposition with the article of an infinitive's subject: apesar de o rio subir.",
    },
    bad: sameExample("Apesar do rio subir, ninguém saiu de casa."),
    good: sameExample("Apesar de o rio subir, ninguém saiu de casa."),
  },
} as const satisfies Record<string, RuleEntry>;
