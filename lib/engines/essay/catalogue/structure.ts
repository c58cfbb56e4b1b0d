import type { RuleEntry } from "./entry";

export const structureRules = {
  "structure/long-sentence": {
    title: { "pt-BR": "Frase muito longa", en: "Very long sentence" },
    explanation: {
      "pt-BR":
        "Frases com mais de 50 palavras costumam reunir várias ideias: o leitor perde a ligação entre sujeito e verbo, e os erros de vírgula e de concordância aumentam. Termine a frase quando a ideia termina.",
      en: "Sentences of more than 50 words usually hold several ideas: the reader loses the link between subject and verb, and mistakes in commas and agreement multiply. End the sentence where the idea ends.",
    },
    bad: {
      "pt-BR":
        "A escola, que deveria acolher os alunos que chegam de bairros distantes, onde faltam ônibus e onde muitas famílias trabalham o dia inteiro sem ter com quem deixar os filhos, acaba sendo o único lugar em que eles encontram livros, comida e conversa, embora nem sempre tenha professores suficientes, o que agrava o problema e desanima quem ainda tenta ensinar.",
      en: "The school, which ought to welcome the pupils who come from distant districts, where buses are few and where many families work all day with nobody to leave their children with, ends up being the only place where they find books, food and conversation, although it does not always have enough teachers, which makes matters worse and discourages those who still try to teach.",
    },
    good: {
      "pt-BR":
        "A escola deveria acolher os alunos que chegam de bairros distantes. Para muitos, é o único lugar com livros, comida e conversa. Faltam, porém, professores, e isso desanima quem ainda tenta ensinar.",
      en: "The school ought to welcome the pupils who come from distant districts. For many it is the only place with books, food and conversation. Yet teachers are few, and this discourages those who still try to teach.",
    },
  },
  "structure/long-paragraph": {
    title: { "pt-BR": "Parágrafo muito longo", en: "Very long paragraph" },
    explanation: {
      "pt-BR":
        "Um parágrafo desenvolve uma ideia central. Com mais de 160 palavras ele quase sempre contém duas: separe-as e abra a segunda com um conectivo.",
      en: "A paragraph develops one central idea. With more than 160 words it nearly always holds two: part them and open the second one with a connective.",
    },
    bad: {
      "pt-BR": "Um parágrafo que trata das causas do problema, depois das consequências e ainda da solução.",
      en: "One paragraph that deals with the causes of the problem, then its consequences and the solution as well.",
    },
    good: {
      "pt-BR": "Um parágrafo para as causas; o seguinte, aberto por “Como consequência”, para os efeitos.",
      en: "One paragraph for the causes; the next one, opened by “As a consequence”, for the effects.",
    },
  },
  "structure/single-paragraph": {
    title: { "pt-BR": "Texto em um só parágrafo", en: "Text in a single paragraph" },
    explanation: {
      "pt-BR":
        "O texto dissertativo mostra sua organização nos parágrafos: introdução com a tese, um parágrafo para cada argumento e conclusão. Num bloco único o leitor precisa descobrir sozinho onde cada parte começa.",
      en: "An essay shows its plan by its paragraphs: an introduction with the thesis, a paragraph for each argument, and a conclusion. In one block the reader has to find out alone where each part starts.",
    },
    bad: {
      "pt-BR": "Tese, argumentos e conclusão corridos, sem mudança de linha.",
      en: "Thesis, arguments and conclusion run together without a new line.",
    },
    good: {
      "pt-BR":
        "Introdução; “Em primeiro lugar, …”; “Além disso, …”; “Portanto, …”, cada parte em seu parágrafo.",
      en: "Introduction; “First of all, …”; “Moreover, …”; “Therefore, …”, each part in its own paragraph.",
    },
  },
  "structure/one-sentence-paragraph": {
    title: { "pt-BR": "Parágrafo de uma frase", en: "One-sentence paragraph" },
    explanation: {
      "pt-BR":
        "Uma frase só afirma; um parágrafo também explica, exemplifica ou conclui. Desenvolva a afirmação ou junte-a ao parágrafo de que ela faz parte.",
      en: "One sentence only claims; a paragraph also explains, gives examples or concludes. Develop the claim, or join it to the paragraph that it belongs to.",
    },
    bad: {
      "pt-BR": "A leitura é importante para os jovens.",
      en: "Reading is important for young people.",
    },
    good: {
      "pt-BR":
        "A leitura amplia o vocabulário dos jovens. Quem lê com frequência encontra palavras que a conversa não traz e, por isso, argumenta com mais precisão.",
      en: "Reading widens young people's vocabulary. Those who read often meet words that conversation does not bring, and therefore argue more precisely.",
    },
  },
  "structure/lowercase-start": {
    title: { "pt-BR": "Frase iniciada por minúscula", en: "Sentence that starts with a small letter" },
    explanation: {
      "pt-BR":
        "Depois de ponto-final, interrogação ou exclamação e no início do parágrafo, a frase começa com maiúscula.",
      en: "After a full stop, a question or exclamation mark and at the start of a paragraph, a sentence opens with a capital.",
    },
    bad: {
      "pt-BR": "O rio transbordou. as casas foram invadidas.",
      en: "The river rose. the houses were flooded.",
    },
    good: {
      "pt-BR": "O rio transbordou. As casas foram invadidas.",
      en: "The river rose. The houses were flooded.",
    },
  },
  "structure/missing-space": {
    title: { "pt-BR": "Falta espaço após a pontuação", en: "No space after the punctuation" },
    explanation: {
      "pt-BR": "Entre o sinal que encerra uma frase e a frase seguinte há um espaço.",
      en: "Between the mark that ends a sentence and the next sentence there is a space.",
    },
    bad: {
      "pt-BR": "Faltam vagas nas creches.As mães esperam meses.",
      en: "Nurseries are full.Mothers wait for months.",
    },
    good: {
      "pt-BR": "Faltam vagas nas creches. As mães esperam meses.",
      en: "Nurseries are full. Mothers wait for months.",
    },
  },
  "structure/unsupported-language": {
    title: { "pt-BR": "Idioma não examinado", en: "Language not examined" },
    explanation: {
      "pt-BR":
        "Há dicionários, fórmulas e listas de conectivos para português e inglês. Em outros idiomas só parágrafos, frases e palavras são contados.",
      en: "There are dictionaries, formulas and lists of connectives for Portuguese and English. In other languages only paragraphs, sentences and words are counted.",
    },
    bad: { "pt-BR": "La educación es un derecho de todos.", en: "La educación es un derecho de todos." },
    good: { "pt-BR": "A educação é um direito de todos.", en: "Education is everybody's right." },
  },
} as const satisfies Record<string, RuleEntry>;
