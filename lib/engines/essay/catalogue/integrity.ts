import { type RuleEntry, sameExample } from "./entry";

/** Ways in which a text looks better than it is. */
export const integrityRules = {
  "integrity/copied-prompt": {
    title: { "pt-BR": "Texto motivador colado", en: "Motivating text pasted in" },
    explanation: {
      "pt-BR":
        "Grande parte do texto são trechos do texto motivador, às vezes com poucas palavras trocadas. Quem corrige conhece esses trechos e não os conta.",
      en: "A large part of the text is passages of the motivating text, sometimes with a few words changed. Examiners know these passages and do not count them.",
    },
    bad: {
      "pt-BR": "Três frases seguidas do texto de apoio.",
      en: "Three sentences in a row of the text given.",
    },
    good: {
      "pt-BR": "A ideia do texto de apoio, dita de outro modo e comentada.",
      en: "The idea of the text given, said in another way and commented on.",
    },
  },
  "integrity/repeated-text": {
    title: { "pt-BR": "Trechos repetidos", en: "Repeated passages" },
    explanation: {
      "pt-BR":
        "O mesmo parágrafo ou as mesmas frases aparecem mais de uma vez. O texto fica mais longo sem dizer mais, e a progressão do argumento se perde.",
      en: "The same paragraph or the same sentences appear more than once. The text gets longer without saying more, and the argument does not move on.",
    },
    bad: sameExample(
      "Faltam médicos no interior. É preciso agir. Faltam médicos no interior. É preciso agir.",
    ),
    good: sameExample("Faltam médicos no interior. Por isso, quem adoece viaja horas até a capital."),
  },
  "integrity/word-list": {
    title: { "pt-BR": "Lista de palavras soltas", en: "List of loose words" },
    explanation: {
      "pt-BR":
        "Palavras-chave em fila, sem verbos e preposições que as liguem, não formam frases. Elas só valem quando fazem parte de um argumento.",
      en: "Key words in a row, without verbs and prepositions to join them, make no sentences. They only count as part of an argument.",
    },
    bad: sameExample("Educação, cidadania, respeito, governo, sociedade, direitos, igualdade, futuro, leis."),
    good: sameExample("Sem educação para a cidadania, as leis que garantem a igualdade ficam no papel."),
  },
  "integrity/name-list": {
    title: { "pt-BR": "Nomes em fila", en: "Names in a row" },
    explanation: {
      "pt-BR":
        "Citar muitos autores de uma vez não é repertório: falta o que cada um pensou e o que isso prova. Escolha um e use-o.",
      en: "Naming many authors at once is no repertoire: what each of them thought, and what it proves, is missing. Choose one and use it.",
    },
    bad: sameExample("Conforme Kant, conforme Marx, conforme Weber, conforme Arendt, conforme Freire."),
    good: sameExample("Para Kant, a pessoa nunca é só um meio; o trabalho escravo nega exatamente isso."),
  },
  "integrity/connective-chain": {
    title: { "pt-BR": "Conectivos em fila", en: "Connectives in a row" },
    explanation: {
      "pt-BR":
        "Dois ou três conectivos seguidos em quase todas as frases não ligam nada. Use um, o que diz a relação entre as ideias.",
      en: "Two or three connectives in a row in nearly every sentence join nothing. Use one: the one that names the relation between the ideas.",
    },
    bad: sameExample("Ademais, outrossim, nesse sentido, o transporte é caro."),
    good: sameExample("Além disso, o transporte é caro."),
  },
  "integrity/broken-sentences": {
    title: { "pt-BR": "Frases interrompidas", en: "Sentences that stop in the middle" },
    explanation: {
      "pt-BR":
        "Muitas frases terminam em artigo, preposição ou conjunção, como se as palavras estivessem em qualquer ordem. Assim o texto não se deixa ler.",
      en: "Many sentences end in an article, a preposition or a conjunction, as if the words stood in any order. Such a text cannot be read.",
    },
    bad: sameExample("Escola muitos a para da. Porque livros crianças de o."),
    good: sameExample(
      "A escola é para muitos. Porque as crianças precisam de livros, é preciso mantê-la aberta.",
    ),
  },
  "integrity/invisible-characters": {
    title: { "pt-BR": "Caracteres invisíveis", en: "Invisible characters" },
    explanation: {
      "pt-BR":
        "Caracteres de largura zero ou de direção não se veem, mas partem palavras e escondem cópias. Apague-os ou digite o trecho de novo.",
      en: "Zero-width and directional characters cannot be seen, but they split words and hide copies. Delete them or type the passage again.",
    },
    bad: { "pt-BR": "“edu[U+200B]cação”", en: "“edu[U+200B]cação”, with a character nobody sees" },
    good: sameExample("“educação”"),
  },
  "integrity/lookalike-letters": {
    title: { "pt-BR": "Letras de outro alfabeto", en: "Letters of another alphabet" },
    explanation: {
      "pt-BR":
        "A palavra mistura letras latinas com cirílicas ou gregas que parecem iguais. Isso engana programas que comparam textos; digite a palavra de novo.",
      en: "The word mixes Latin letters with Cyrillic or Greek ones that look the same. That deceives programs that compare texts; type the word again.",
    },
    bad: { "pt-BR": "“sociedаde” com um а cirílico", en: "“sociedаde” with a Cyrillic а" },
    good: sameExample("“sociedade”"),
  },
  "integrity/hidden-text": {
    title: { "pt-BR": "Texto escondido", en: "Hidden text" },
    explanation: {
      "pt-BR":
        "Uma marcação deixa parte do texto branca, transparente ou de tamanho zero. Texto que quem lê não vê não faz parte da redação.",
      en: "Markup makes a part of the text white, transparent or of size zero. Text that the reader cannot see is no part of the essay.",
    },
    bad: sameExample('<span style="color:white">cidadania ética igualdade</span>'),
    good: sameExample("A igualdade é condição da cidadania."),
  },
  "integrity/no-common-thread": {
    title: { "pt-BR": "Frases sem fio comum", en: "Sentences without a common thread" },
    explanation: {
      "pt-BR":
        "Quase nenhuma frase trata do mesmo assunto que as outras. Um texto desenvolve uma ideia: cada frase precisa ter a ver com a anterior.",
      en: "Hardly any sentence is about the same thing as the others. A text develops one idea: each sentence has to do with the one before.",
    },
    bad: sameExample(
      "O garimpo polui os rios. A vacina salva vidas. O futebol reúne torcidas. A moda muda depressa.",
    ),
    good: sameExample(
      "O garimpo polui os rios. Com o mercúrio na água, adoecem os peixes e quem vive da pesca.",
    ),
  },
  "integrity/sentence-order": {
    title: { "pt-BR": "Frases fora de ordem", en: "Sentences out of order" },
    explanation: {
      "pt-BR":
        "A introdução apresenta, o desenvolvimento argumenta e a conclusão propõe. Aqui as frases não estão onde o que dizem faria esperar.",
      en: "The introduction presents, the body argues and the conclusion proposes. Here the sentences are not where what they say would make one expect them.",
    },
    bad: {
      "pt-BR": "“Portanto, cabe ao Estado…” na primeira linha e a apresentação do tema na última.",
      en: "“Therefore the State must…” on the first line, and the theme presented on the last.",
    },
    good: {
      "pt-BR": "O tema na primeira frase, a proposta na última.",
      en: "The theme in the first sentence, the proposal in the last.",
    },
  },
  "integrity/memorised-template": {
    title: { "pt-BR": "Modelo decorado", en: "Learnt template" },
    explanation: {
      "pt-BR":
        "Um esqueleto pronto recebe qualquer tema em suas lacunas. Quem corrige o reconhece, e o argumento perde nota por ser previsível. Desenvolva causas, exemplos e dados que só valem para este tema.",
      en: "A ready skeleton takes any theme into its gaps. Examiners know it, and the argument loses points for being predictable. Develop causes, examples and data that hold for this theme alone.",
    },
    bad: sameExample(
      "É notório que [tema] é um problema que precisa ser discutido, visto que [tema] afeta toda a sociedade.",
    ),
    good: sameExample(
      "O lixo eletrônico cresce porque consertar um celular custa quase tanto quanto trocá-lo.",
    ),
  },
} as const satisfies Record<string, RuleEntry>;
