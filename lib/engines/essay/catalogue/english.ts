import { type RuleEntry, sameExample } from "./entry";

/** What a grammar checker of English finds beside the engine; the rules are ours, its own are grouped under them. */
export const englishRules = {
  "english/agreement": {
    title: { "pt-BR": "Concordância em inglês", en: "Agreement" },
    explanation: {
      "pt-BR":
        "Em inglês o verbo no presente só ganha -s com he, she, it e nomes no singular: she works, they work. Palavras como research e information não têm plural nem levam “a”.",
      en: "In the present an English verb takes -s with he, she, it and singular nouns alone: she works, they work. Words like research and information have no plural and take no “a”.",
    },
    bad: sameExample("They says that the bus is late."),
    good: sameExample("They say that the bus is late."),
  },
  "english/verb-form": {
    title: { "pt-BR": "Forma da palavra em inglês", en: "Form of the word" },
    explanation: {
      "pt-BR":
        "Depois de will, can e must vem o infinitivo sem to; depois de have, o particípio: will suffer, have seen. Muitos verbos e plurais são irregulares: slept, eaten, women.",
      en: "After will, can and must comes the plain infinitive, after have the participle: will suffer, have seen. Many verbs and plurals are irregular: slept, eaten, women.",
    },
    bad: sameExample("I have saw that film twice."),
    good: sameExample("I have seen that film twice."),
  },
  "english/word-order": {
    title: { "pt-BR": "Ordem das palavras em inglês", en: "Order of the words" },
    explanation: {
      "pt-BR":
        "O inglês põe o sujeito antes do verbo, salvo em perguntas e depois de not only, never ou no longer no início: not only is it cheap, it is also clean.",
      en: "English puts the subject before its verb, except in questions and after an opening not only, never or no longer: not only is it cheap, it is also clean.",
    },
    bad: sameExample("Not only it is cheap, it is also clean."),
    good: sameExample("Not only is it cheap, it is also clean."),
  },
  "english/article": {
    title: { "pt-BR": "Artigo em inglês: a ou an", en: "Article: a or an" },
    explanation: {
      "pt-BR":
        "Usa-se an antes de som de vogal e a antes de som de consoante; vale o som, não a letra: an hour, a university.",
      en: "Use an before the sound of a vowel and a before that of a consonant; the sound counts, not the letter: an hour, a university.",
    },
    bad: sameExample("This is a important question."),
    good: sameExample("This is an important question."),
  },
  "english/punctuation": {
    title: { "pt-BR": "Pontuação e apóstrofo em inglês", en: "Punctuation and apostrophes" },
    explanation: {
      "pt-BR":
        "It's é a contração de it is; its indica posse. Não há espaço antes de vírgula nem de ponto, e há um depois.",
      en: "It's is short for it is; its shows possession. There is no space before a comma or a full stop, and one after it.",
    },
    bad: sameExample("You can read more and its a good way to learn."),
    good: sameExample("You can read more and it's a good way to learn."),
  },
  "english/capitalization": {
    title: { "pt-BR": "Maiúsculas em inglês", en: "Capitals" },
    explanation: {
      "pt-BR":
        "Em inglês levam maiúscula o pronome I, os meses, os dias da semana, as línguas, as nacionalidades e os nomes próprios: I study English on Mondays.",
      en: "English writes a capital in the pronoun I, months, weekdays, languages, nationalities and proper names: I study English on Mondays.",
    },
    bad: sameExample("My sister and i live near the river."),
    good: sameExample("My sister and I live near the river."),
  },
  "english/word-boundary": {
    title: { "pt-BR": "Junto ou separado em inglês", en: "One word or two" },
    explanation: {
      "pt-BR":
        "Algumas expressões se escrevem em uma palavra (nowadays, myself, everyone), e outras mudam de sentido: everyday é adjetivo, every day diz quando.",
      en: "Some expressions are one word (nowadays, myself, everyone), and some change their meaning: everyday is an adjective, every day says when.",
    },
    bad: sameExample("They walk to work everyday."),
    good: sameExample("They walk to work every day."),
  },
  "english/redundancy": {
    title: { "pt-BR": "Redundância em inglês", en: "Redundancy" },
    explanation: {
      "pt-BR": "O comparativo se marca uma vez só: faster ou more expensive, nunca more faster.",
      en: "A comparative is marked once: faster or more expensive, never more faster.",
    },
    bad: sameExample("The train is more faster than the bus."),
    good: sameExample("The train is faster than the bus."),
  },
  "english/word-choice": {
    title: { "pt-BR": "Palavra trocada em inglês", en: "Word mixed up with another" },
    explanation: {
      "pt-BR":
        "There, their e they're, then e than, to e too soam quase iguais e dizem coisas diferentes. Depois de could, should e would vem have, não of.",
      en: "There, their and they're, then and than, to and too sound almost alike and mean different things. After could, should and would comes have, not of.",
    },
    bad: sameExample("They should of asked their teacher."),
    good: sameExample("They should have asked their teacher."),
  },
  "english/usage": {
    title: { "pt-BR": "Uso em inglês", en: "English usage" },
    explanation: {
      "pt-BR":
        "Cada verbo e cada locução tem a sua construção: discuss a problem, e não discuss about it; interested in music, e não interested on it.",
      en: "Each verb and each phrase has its own construction: discuss a problem, not discuss about it; interested in music, not interested on it.",
    },
    bad: sameExample("They discussed about the price of the tickets."),
    good: sameExample("They discussed the price of the tickets."),
  },
} as const satisfies Record<string, RuleEntry>;
