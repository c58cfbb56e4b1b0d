import { type RuleEntry, sameExample } from "./entry";

/** Rules of word choice and register. Their examples are Portuguese in both languages. */
export const usageRules = {
  "grammar/homophone": {
    title: { "pt-BR": "Palavras de som parecido", en: "Words that sound alike" },
    explanation: {
      "pt-BR":
        "Mas e mais, mal e mau, há e a, a fim e afim, acerca e cerca soam quase iguais e dizem coisas diferentes. Troque por um sinônimo para decidir: mas por porém, mal por bem, há por faz.",
      en: "Mas and mais, mal and mau, há and a, a fim and afim, acerca and cerca sound almost alike and mean different things. Try a synonym: porém for mas, bem for mal, faz for há.",
    },
    bad: sameExample("O grupo se reuniu afim de plantar árvores."),
    good: sameExample("O grupo se reuniu a fim de plantar árvores."),
  },
  "grammar/onde": {
    title: { "pt-BR": "Uso de onde e aonde", en: "Use of onde and aonde" },
    explanation: {
      "pt-BR":
        "“Onde” retoma um lugar. Para tempo, situação, ideia ou pessoa use “em que”, “no qual” ou “quando”. “Aonde” só acompanha verbo de movimento: aonde vais.",
      en: "“Onde” refers to a place. For a time, a situation, an idea or a person use “em que”, “no qual” or “quando”. “Aonde” goes with verbs of movement alone.",
    },
    bad: sameExample("Foi uma década onde tudo encareceu."),
    good: sameExample("Foi uma década em que tudo encareceu."),
  },
  "grammar/redundancy": {
    title: { "pt-BR": "Redundância", en: "Redundancy" },
    explanation: {
      "pt-BR":
        "Dizer duas vezes a mesma coisa enfraquece a frase: há dois anos atrás, elo de ligação, certeza absoluta, mas porém. Fique com uma das partes.",
      en: "Saying the same thing twice weakens the sentence: há dois anos atrás, elo de ligação, certeza absoluta, mas porém. Keep one part.",
    },
    bad: sameExample("A ponte caiu há dois anos atrás."),
    good: sameExample("A ponte caiu há dois anos."),
  },
  "grammar/mesmo": {
    title: { "pt-BR": "“O mesmo” no lugar de pronome", en: "“O mesmo” for a pronoun" },
    explanation: {
      "pt-BR":
        "“Mesmo” reforça ou compara; não substitui um nome já dito. Use ele, ela, este, ou reescreva a frase.",
      en: "“Mesmo” stresses or compares; it does not stand for a noun said before. Use ele, ela, este, or reword.",
    },
    bad: sameExample("O fiscal chegou cedo, porém o mesmo não viu o dano."),
    good: sameExample("O fiscal chegou cedo, porém ele não viu o dano."),
  },
  "grammar/demonstrative": {
    title: { "pt-BR": "Este ou esse", en: "Este or esse" },
    explanation: {
      "pt-BR":
        "Para retomar o que já se disse, a norma escrita prefere esse, essa, isso. Este, esta, isto apontam para o que vem a seguir ou para o tempo e o lugar de quem escreve.",
      en: "To refer back to what was said, the written standard prefers esse, essa, isso. Este, esta, isto point to what follows or to the writer's own time and place.",
    },
    bad: sameExample("A seca durou anos. Este problema esvaziou a vila."),
    good: sameExample("A seca durou anos. Esse problema esvaziou a vila."),
  },
  "grammar/capital": {
    title: { "pt-BR": "Maiúscula em nome próprio", en: "Capital in a proper name" },
    explanation: {
      "pt-BR":
        "Nomes de países, cidades, continentes, instituições e competições se escrevem com inicial maiúscula.",
      en: "Names of countries, cities, continents, institutions and competitions have a capital.",
    },
    bad: sameExample("O café do brasil viaja pelo mundo."),
    good: sameExample("O café do Brasil viaja pelo mundo."),
  },
  "register/oral": {
    title: { "pt-BR": "Marca de oralidade", en: "Mark of speech" },
    explanation: {
      "pt-BR":
        "Pra, pro, cadê e a gente são da conversa. A dissertação pede a forma escrita: para, para o, onde está, nós.",
      en: "Pra, pro, cadê and a gente belong to conversation. An essay asks for the written form: para, para o, onde está, nós.",
    },
    bad: sameExample("Faltam vagas pra crianças pequenas."),
    good: sameExample("Faltam vagas para crianças pequenas."),
  },
  "register/slang": {
    title: { "pt-BR": "Gíria e modos de conversa", en: "Slang and turns of conversation" },
    explanation: {
      "pt-BR":
        "Gírias (grana, galera, botar), diminutivos de afeto e reforços como “super” e “muito legal” aproximam o texto da conversa. A dissertação pede palavras que valham para qualquer leitor.",
      en: "Slang (grana, galera, botar), diminutives of feeling and intensifiers such as “super” and “muito legal” bring a text close to conversation. An essay asks for words that serve any reader.",
    },
    bad: sameExample("Falta grana para a reforma da escola."),
    good: sameExample("Falta dinheiro para a reforma da escola."),
  },
  "register/first-person": {
    title: { "pt-BR": "Primeira pessoa do singular", en: "First person singular" },
    explanation: {
      "pt-BR":
        "“Eu acho”, “na minha opinião” e “penso que” enfraquecem a tese e a tornam pessoal. Afirme diretamente, ou use formas impessoais e o “nós”, que o ENEM aceita.",
      en: "“Eu acho”, “na minha opinião” and “penso que” weaken a thesis and make it personal. State it directly, or use impersonal forms and “nós”, which ENEM accepts.",
    },
    bad: sameExample("Eu acho que a praça precisa de árvores."),
    good: sameExample("A praça precisa de árvores."),
  },
  "register/address": {
    title: { "pt-BR": "Conversa com o leitor", en: "Speaking to the reader" },
    explanation: {
      "pt-BR":
        "“Você” e ordens como “pense”, “imagine”, “note” transformam a dissertação em conversa. Fale das pessoas em geral, ou use formas impessoais: nota-se, quem lê, o cidadão.",
      en: "“Você” and bidding such as “pense”, “imagine”, “note” turn an essay into a talk. Speak of people in general, or use impersonal forms: nota-se, quem lê, o cidadão.",
    },
    bad: sameExample("Note que o rio secou em dois anos."),
    good: sameExample("Nota-se que o rio secou em dois anos."),
  },
} as const satisfies Record<string, RuleEntry>;
