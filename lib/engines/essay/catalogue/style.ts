import type { RuleEntry } from "./entry";

export const styleRules = {
  "readability/hard-paragraph": {
    title: { "pt-BR": "Parágrafo muito difícil de ler", en: "Paragraph that is very hard to read" },
    explanation: {
      "pt-BR":
        "O índice Flesch, adaptado ao português por Martins e colegas (1996), combina palavras por frase e sílabas por palavra. Um valor tão baixo indica frases longas e palavras longas ao mesmo tempo. Clareza não é pobreza: o argumento ganha força quando é entendido na primeira leitura.",
      en: "The Flesch index, adapted to Portuguese by Martins and colleagues (1996), combines words per sentence and syllables per word. So low a value means long sentences and long words at once. Plain is not poor: an argument gains force when it is understood at first reading.",
    },
    bad: {
      "pt-BR":
        "A indisponibilidade infraestrutural característica das municipalidades interioranas impossibilita a operacionalização satisfatória das universalizadas políticas educacionais.",
      en: "The infrastructural unavailability characteristic of peripheral municipalities necessitates considerable reconsideration of universalised educational policies.",
    },
    good: {
      "pt-BR":
        "Nas cidades pequenas faltam prédios e internet. Por isso as leis de ensino não chegam a todos.",
      en: "Small towns lack buildings and internet. That is why the school laws do not reach everybody.",
    },
  },
  "repetition/close": {
    title: { "pt-BR": "Palavra repetida em pouco espaço", en: "Word repeated within a few lines" },
    explanation: {
      "pt-BR":
        "A mesma palavra, ou formas dela, três vezes em cerca de sessenta palavras chama a atenção para si. Retome a ideia com sinônimo, pronome ou elipse. Palavras do tema não contam.",
      en: "The same word, or forms of it, three times within some sixty words draws attention to itself. Take the idea up again with a synonym, a pronoun or by leaving it out. Words of the theme do not count.",
    },
    bad: {
      "pt-BR": "O bairro cresceu. O bairro não tem praça, e os moradores do bairro reclamam.",
      en: "The district has grown. The district has no square, and the people of the district complain.",
    },
    good: {
      "pt-BR": "O bairro cresceu. Como não tem praça, seus moradores reclamam.",
      en: "The district has grown. As it has no square, its people complain.",
    },
  },
  "repetition/overused": {
    title: { "pt-BR": "Palavra usada demais", en: "Overused word" },
    explanation: {
      "pt-BR":
        "Uma palavra que o tema não pede e que soma seis usos ou mais, e pelo menos 2,5 % do texto, indica vocabulário pouco variado. Procure o termo específico de cada caso.",
      en: "A word that the theme does not ask for, used six times or more and in at least 2.5 % of the text, is a sign of a narrow vocabulary. Look for the specific term in each case.",
    },
    bad: {
      "pt-BR": "“Coisa” em todo parágrafo: muita coisa, essa coisa, coisas que faltam.",
      en: "“Thing” in each paragraph: many things, this thing, things that are missing.",
    },
    good: {
      "pt-BR": "Muitos direitos, esse descuido, os recursos que faltam.",
      en: "Many rights, this neglect, the resources that are missing.",
    },
  },
  "repetition/sentence-opening": {
    title: { "pt-BR": "Frases que começam igual", en: "Sentences that open alike" },
    explanation: {
      "pt-BR":
        "Frases seguidas com a mesma abertura soam como lista. Inverta a ordem, comece por tempo, lugar ou conectivo, ou una as frases. Quando a repetição é um recurso de estilo, mantenha-a.",
      en: "Sentences in a row with the same opening sound like a list. Change the order, start with time, place or a connective, or join them. Where the repetition is a figure of style, keep it.",
    },
    bad: {
      "pt-BR": "A cidade cresce. A cidade precisa de escolas.",
      en: "The city grows. The city needs schools.",
    },
    good: {
      "pt-BR": "A cidade cresce e, com isso, precisa de escolas.",
      en: "The city grows and therefore needs schools.",
    },
  },
  "repetition/doubled-word": {
    title: { "pt-BR": "Palavra duplicada", en: "Doubled word" },
    explanation: {
      "pt-BR": "A mesma palavra duas vezes seguidas é quase sempre um descuido de revisão.",
      en: "The same word twice in a row is nearly always a slip of revision.",
    },
    bad: { "pt-BR": "O trabalho de de campo durou um mês.", en: "The work in in the field took a month." },
    good: { "pt-BR": "O trabalho de campo durou um mês.", en: "The work in the field took a month." },
  },
} as const satisfies Record<string, RuleEntry>;
