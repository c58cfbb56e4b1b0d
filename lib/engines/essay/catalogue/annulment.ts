import { type RuleEntry, sameExample } from "./entry";

/** The reasons for which INEP gives an essay zero. */
export const annulmentRules = {
  "annulment/off-theme": {
    title: { "pt-BR": "Fuga total ao tema", en: "Entirely off the theme" },
    explanation: {
      "pt-BR":
        "A redação que não trata do tema nem do assunto de que ele faz parte recebe zero. Escreva as palavras-chave do tema na introdução e volte a elas em cada parágrafo.",
      en: "An essay that treats neither the theme nor the subject around it gets zero. Put the theme's key words into the introduction and come back to them in each paragraph.",
    },
    bad: sameExample(
      "Tema: a fome no Brasil. Texto: “As férias de verão lotam as praias, e os hotéis contratam guias…”",
    ),
    good: sameExample(
      "Tema: a fome no Brasil. Texto: “Embora colha safras recordes, o país ainda convive com a fome…”",
    ),
  },
  "annulment/other-text-type": {
    title: { "pt-BR": "Outro tipo de texto", en: "Another type of text" },
    explanation: {
      "pt-BR":
        "O exame pede um texto dissertativo-argumentativo: uma tese defendida com argumentos, em prosa. Narração, poema, carta, diálogo, receita ou lista anulam a redação.",
      en: "The exam asks for an argument: a thesis defended with reasons, in prose. A narrative, poem, letter, dialogue, recipe or list is annulled.",
    },
    bad: sameExample(
      "Ontem eu acordei cedo, peguei o ônibus e vi um menino que vendia balas. Fiquei triste e contei à minha mãe.",
    ),
    good: sameExample(
      "O trabalho infantil persiste porque a fiscalização é rara e a renda de muitas famílias é insuficiente.",
    ),
  },
  "annulment/too-short": {
    title: { "pt-BR": "Texto insuficiente", en: "Text too short" },
    explanation: {
      "pt-BR":
        "Até sete linhas escritas à mão são texto insuficiente e recebem zero. Linhas copiadas não contam. Em texto digitado, 60 caracteres valem aqui por uma linha.",
      en: "Up to seven handwritten lines are an insufficient text and get zero. Copied lines do not count. In typed text 60 characters stand for a line here.",
    },
    bad: { "pt-BR": "Um parágrafo de quatro linhas.", en: "One paragraph of four lines." },
    good: {
      "pt-BR": "Quatro parágrafos em cerca de trinta linhas.",
      en: "Four paragraphs on some thirty lines.",
    },
  },
  "annulment/copied": {
    title: { "pt-BR": "Cópia do texto motivador", en: "Copy of the motivating text" },
    explanation: {
      "pt-BR":
        "Linhas copiadas da prova são descontadas. Se sobram menos de oito linhas próprias, a redação é anulada. Retome as ideias dos textos de apoio com as suas palavras.",
      en: "Lines copied from the exam paper are taken off. If fewer than eight lines of one's own remain, the essay is annulled. Take up the ideas in your own words.",
    },
    bad: {
      "pt-BR": "Os parágrafos do texto motivador, um após o outro.",
      en: "The motivating text's paragraphs, one after another.",
    },
    good: {
      "pt-BR": "Um dado do texto motivador, citado em meia linha e explicado por quem escreve.",
      en: "One figure of the motivating text, quoted in half a line and explained by the writer.",
    },
  },
  "annulment/offence": {
    title: { "pt-BR": "Impropérios", en: "Swear words and insults" },
    explanation: {
      "pt-BR":
        "Palavrões e insultos são forma proposital de anulação. A crítica dura é permitida: dirija-a a atos e ideias, em linguagem formal.",
      en: "Swear words and insults are a deliberate way of being annulled. Hard criticism is allowed: aim it at acts and ideas, in formal language.",
    },
    bad: sameExample("Esses políticos são uma merda."),
    good: sameExample("A atuação desses políticos é vergonhosa."),
  },
  "annulment/disconnected-part": {
    title: { "pt-BR": "Parte desconectada do tema", en: "Part disconnected from the theme" },
    explanation: {
      "pt-BR":
        "Recado a quem corrige, oração, letra de música, desenho ou brincadeira no meio do texto anulam a redação inteira, por curtos que sejam.",
      en: "A message to the examiner, a prayer, words of a song, a drawing or a joke in the text annuls the whole essay, however short it is.",
    },
    bad: sameExample("Caro corretor, não sei mais o que escrever, me dê uma boa nota."),
    good: sameExample("Portanto, cabe ao município ampliar o número de vagas nas creches."),
  },
  "annulment/identification": {
    title: { "pt-BR": "Identificação de quem escreve", en: "The writer is identified" },
    explanation: {
      "pt-BR":
        "Nome, assinatura, apelido, documento ou endereço fora do lugar próprio anulam a redação, porque a correção é anônima. Não se apresente no texto.",
      en: "A name, signature, nickname, document or address outside its place annuls the essay, because grading is anonymous. Do not introduce yourself.",
    },
    bad: sameExample("Meu nome é Joana Prado e vou falar sobre o racismo."),
    good: sameExample("O racismo limita o acesso da população negra ao emprego."),
  },
  "annulment/foreign-language": {
    title: { "pt-BR": "Texto em outra língua", en: "Text in another language" },
    explanation: {
      "pt-BR":
        "A redação precisa estar em português. Uma expressão estrangeira entre aspas é aceita; um texto em sua maior parte em outra língua é anulado.",
      en: "The essay has to be in Portuguese. A foreign phrase in quotation marks is accepted; a text mostly in another language is annulled.",
    },
    bad: sameExample("La educación es un derecho de todos y el Estado debe garantizarla."),
    good: sameExample("A educação é um direito de todos, e o Estado deve garanti-la."),
  },
  "annulment/blank": {
    title: { "pt-BR": "Folha em branco", en: "Blank page" },
    explanation: {
      "pt-BR":
        "A folha de redação sem texto recebe zero, mesmo que o rascunho esteja completo. Passe o texto a limpo.",
      en: "An answer sheet without a text gets zero, even if the draft is complete. Copy the text onto the sheet.",
    },
    bad: { "pt-BR": "Nada na folha de redação.", en: "Nothing on the answer sheet." },
    good: { "pt-BR": "O texto completo na folha de redação.", en: "The complete text on the answer sheet." },
  },
  "annulment/gibberish": {
    title: { "pt-BR": "Texto sem sentido", en: "Text without a meaning" },
    explanation: {
      "pt-BR":
        "Palavras que não existem e letras ao acaso não podem ser lidas como texto. O que não se lê não se avalia, e a redação é anulada.",
      en: "Words that do not exist and letters at random cannot be read as a text. What cannot be read cannot be graded, and the essay is annulled.",
    },
    bad: sameExample("Asdfg hjklç qwer tyuio zxcvb nmasd fghjk."),
    good: sameExample("A água tratada ainda não chega a todos os bairros."),
  },
} as const satisfies Record<string, RuleEntry>;
