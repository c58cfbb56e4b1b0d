import { type RuleEntry, sameExample } from "./entry";

/** Theme, type of text and outside knowledge: competency 2 of ENEM. */
export const themeRules = {
  "theme/tangential": {
    title: { "pt-BR": "Tangenciamento do tema", en: "The theme is only grazed" },
    explanation: {
      "pt-BR":
        "O texto fala de um assunto vizinho e mal usa as palavras da proposta. Quem tangencia o tema fica no nível mais baixo da competência 2: volte ao recorte pedido em cada parágrafo.",
      en: "The text speaks of a neighbouring subject and hardly uses the task's words. An essay that only grazes the theme stays at the lowest level of competency 2: come back to what was asked in each paragraph.",
    },
    bad: sameExample(
      "Tema: o descarte do lixo eletrônico. Texto: “Os celulares mudaram a vida dos jovens e trouxeram novas amizades…”",
    ),
    good: sameExample(
      "Tema: o descarte do lixo eletrônico. Texto: “Pilhas e celulares jogados no lixo comum contaminam o solo…”",
    ),
  },
  "theme/paragraph-off-theme": {
    title: { "pt-BR": "Parágrafo que se afasta do tema", en: "Paragraph that leaves the theme" },
    explanation: {
      "pt-BR":
        "O parágrafo não traz nenhuma palavra-chave do tema e pouco se liga ao resto. Termine-o com uma frase que diga o que ele prova sobre o tema.",
      en: "The paragraph has no key word of the theme and hardly ties in with the rest. End it with a sentence that says what it proves about the theme.",
    },
    bad: sameExample(
      "Tema: evasão escolar. Parágrafo: “O futebol nasceu na Inglaterra e chegou aqui com os imigrantes…”",
    ),
    good: sameExample(
      "Tema: evasão escolar. Parágrafo: “Quem joga no time da escola falta menos às aulas e abandona menos os estudos…”",
    ),
  },
  "theme/introduction-without-theme": {
    title: { "pt-BR": "Introdução que não nomeia o tema", en: "Introduction that does not name the theme" },
    explanation: {
      "pt-BR":
        "Quem lê precisa saber, já no primeiro parágrafo, de que tema o texto trata. Use ali as palavras-chave da proposta.",
      en: "The reader has to know from the first paragraph which theme the text treats. Use the key words of the task there.",
    },
    bad: sameExample("Vivemos tempos difíceis, em que tudo muda depressa e ninguém sabe o que virá."),
    good: sameExample("A falta de saneamento básico ainda adoece milhões de brasileiros."),
  },
  "theme/missing-key-word": {
    title: { "pt-BR": "Parte do tema não tratada", en: "Part of the theme not treated" },
    explanation: {
      "pt-BR":
        "O tema tem um recorte: quem, o quê, onde. Uma palavra-chave que não aparece, nem por um sinônimo, mostra que parte do recorte ficou de fora.",
      en: "A theme has limits: who, what, where. A key word that never appears, not even by a synonym, shows that a part of it was left out.",
    },
    bad: sameExample("Tema: a saúde mental dos professores. O texto só fala da saúde mental dos alunos."),
    good: sameExample("Tema: a saúde mental dos professores. “A sobrecarga de turmas adoece o professor…”"),
  },
  "theme/place-not-treated": {
    title: { "pt-BR": "Faltou o Brasil", en: "Brazil is missing" },
    explanation: {
      "pt-BR":
        "O tema delimita o lugar. Um texto que não fala do país trata o assunto em geral e deixa o recorte de lado.",
      en: "The theme sets the place. A text that does not speak of the country treats the subject in general and leaves its limits aside.",
    },
    bad: sameExample("A fome existe em todos os continentes e tem muitas causas."),
    good: sameExample("No Brasil, a fome convive com safras recordes de grãos."),
  },
  "theme/narrative-traces": {
    title: { "pt-BR": "Traços de narração", en: "Traces of a narrative" },
    explanation: {
      "pt-BR":
        "Muitos verbos no passado e na primeira pessoa contam uma história. No texto dissertativo, a história pode servir de exemplo, mas é a tese que conduz.",
      en: "Many verbs in the past and the first person tell a story. In an argument a story may serve as an example, but the thesis leads.",
    },
    bad: sameExample("Quando eu era criança, fui a um posto de saúde e esperei a tarde inteira."),
    good: sameExample("A espera nos postos de saúde revela a falta de médicos nos bairros mais pobres."),
  },
  "repertoire/none": {
    title: { "pt-BR": "Sem repertório", en: "No outside knowledge" },
    explanation: {
      "pt-BR":
        "A competência 2 pede repertório sociocultural: um autor, uma obra, uma lei, um fato histórico, um dado, ligado ao argumento e com a fonte indicada.",
      en: "Competency 2 asks for knowledge from outside: an author, a work, a law, a historical fact, a figure, tied to the argument and with its source.",
    },
    bad: sameExample("Muita gente pensa que isso é um problema sério."),
    good: sameExample(
      "A socióloga Heleieth Saffioti mostra que a violência contra a mulher sustenta uma ordem de poder.",
    ),
  },
  "repertoire/dropped": {
    title: { "pt-BR": "Referência solta", en: "Reference left hanging" },
    explanation: {
      "pt-BR":
        "A referência é citada, mas nada a liga ao tema. Repertório produtivo explica o tema: diga o que a ideia citada mostra sobre ele.",
      en: "The reference is cited, but nothing ties it to the theme. Knowledge put to use explains the theme: say what the idea shows about it.",
    },
    bad: sameExample(
      "Segundo Kant, o homem é o que a educação faz dele. A coleta seletiva é rara nas cidades.",
    ),
    good: sameExample(
      "Para Kant, o homem é o que a educação faz dele; sem educação ambiental, a coleta seletiva continuará rara.",
    ),
  },
  "repertoire/from-motivating-text": {
    title: { "pt-BR": "Só o texto motivador", en: "The motivating text alone" },
    explanation: {
      "pt-BR":
        "Todas as referências estão nos textos de apoio. Elas contam pouco: traga ao menos uma que venha dos seus estudos.",
      en: "All references are in the texts given. They count for little: bring at least one from your own studies.",
    },
    bad: { "pt-BR": "Só o dado que está na proposta.", en: "Only the figure that stands in the task." },
    good: {
      "pt-BR": "O dado da proposta e um romance que trata do mesmo problema.",
      en: "The task's figure, and a novel about the same problem.",
    },
  },
  "repertoire/vague-time": {
    title: { "pt-BR": "Época vaga", en: "Vague period" },
    explanation: {
      "pt-BR":
        "“Desde os primórdios” serve a qualquer tema e não prova nada. Nomeie a época, o fato ou a lei de que se trata.",
      en: "“Since the dawn of time” fits any theme and proves nothing. Name the period, the fact or the law that is meant.",
    },
    bad: sameExample("Desde os primórdios da humanidade, existe desigualdade."),
    good: sameExample("Desde a Lei de Terras, de 1850, a posse do solo se concentra em poucas mãos."),
  },
  "repertoire/bare-constitution": {
    title: { "pt-BR": "Constituição sem direito", en: "Constitution without a right" },
    explanation: {
      "pt-BR":
        "Citar a Constituição sem dizer o que ela garante é repertório de bolso. Indique o artigo ou o direito e mostre como a realidade o nega.",
      en: "To cite the Constitution without what it secures is pocket knowledge. Name the article or the right, and show how reality denies it.",
    },
    bad: sameExample("A Constituição de 1988 não é respeitada no país."),
    good: sameExample(
      "O artigo 6º da Constituição inclui a moradia entre os direitos sociais, mas milhões vivem sem ela.",
    ),
  },
} as const satisfies Record<string, RuleEntry>;
