import { type RuleEntry, sameExample } from "./entry";

export const spellingRules = {
  "spelling/missing-accent": {
    title: { "pt-BR": "Acentuação", en: "Accents" },
    explanation: {
      "pt-BR":
        "O acento marca a sílaba tônica e o timbre da vogal; o til, a nasal; a cedilha, o som de s. Sem eles a palavra fica errada ou vira outra: sabia, sábia, sabiá.",
      en: "An accent marks the stressed syllable and the quality of its vowel; the tilde a nasal; the cedilla the sound of s. Without them a Portuguese word is wrong or becomes another one: sabia, sábia, sabiá.",
    },
    bad: { "pt-BR": "Voce nao respondeu ao ultimo convite.", en: "Voce nao respondeu ao ultimo convite." },
    good: { "pt-BR": "Você não respondeu ao último convite.", en: "Você não respondeu ao último convite." },
  },
  "spelling/real-word-accent": {
    title: { "pt-BR": "Acento que muda a palavra", en: "An accent that changes the word" },
    explanation: {
      "pt-BR":
        "Há palavras que só o acento separa: o público e eu publico, a polícia e ele policia, a prática e ela pratica. Aqui o contexto pede a outra.",
      en: "Some Portuguese words differ in their accent alone: o público (the public) and eu publico (I publish), a prática (practice) and ela pratica (she practises). Here the context asks for the other one.",
    },
    bad: sameExample("A policia ouviu as vitimas do assalto."),
    good: sameExample("A polícia ouviu as vítimas do assalto."),
  },
  "spelling/lookalike": {
    title: { "pt-BR": "Palavra parecida", en: "A word that looks alike" },
    explanation: {
      "pt-BR":
        "Parônimos se parecem e dizem coisas diferentes: direto e direito, descrição e discrição, tráfego e tráfico. As palavras vizinhas pedem a outra.",
      en: "Some Portuguese words look alike and say different things: direto (direct) and direito (right), tráfego (traffic) and tráfico (trafficking). The words around it ask for the other one.",
    },
    bad: sameExample("Ela luta pelos diretos humanos."),
    good: sameExample("Ela luta pelos direitos humanos."),
  },
  "spelling/capital": {
    title: { "pt-BR": "Maiúscula no início da frase", en: "A capital at the start of a sentence" },
    explanation: {
      "pt-BR":
        "Toda frase começa com letra maiúscula. Se as duas partes formam uma frase só, troque o ponto por vírgula.",
      en: "Every sentence starts with a capital. If both parts are one sentence, replace the full stop by a comma.",
    },
    bad: sameExample("O ônibus atrasou. ninguém explicou o motivo."),
    good: sameExample("O ônibus atrasou. Ninguém explicou o motivo."),
  },
  "spelling/small-letter": {
    title: { "pt-BR": "Minúscula em meses", en: "Small letters in months" },
    explanation: {
      "pt-BR":
        "Nomes de meses e de dias da semana são substantivos comuns em português: em abril, na segunda-feira.",
      en: "Names of months and weekdays are common nouns in Portuguese: em abril, na segunda-feira.",
    },
    bad: sameExample("As aulas começam em Fevereiro."),
    good: sameExample("As aulas começam em fevereiro."),
  },
  "spelling/unknown-word": {
    title: { "pt-BR": "Palavra fora do dicionário", en: "Word not in the dictionary" },
    explanation: {
      "pt-BR":
        "O dicionário não conhece esta grafia nem uma derivação regular dela. Se a palavra está certa (um termo novo ou técnico), mantenha-a; senão, escolha a sugestão que cabe na frase.",
      en: "The dictionary knows neither this spelling nor a regular derivation. If the word is right (a new or technical term), keep it; if not, choose the suggestion that fits the sentence.",
    },
    bad: { "pt-BR": "O progeto trouxe vantajens à cidade.", en: "The goverment recieved the report." },
    good: { "pt-BR": "O projeto trouxe vantagens à cidade.", en: "The government received the report." },
  },
  "spelling/joined-words": {
    title: { "pt-BR": "Palavras emendadas", en: "Words run together" },
    explanation: {
      "pt-BR":
        "Algumas expressões se pronunciam como uma palavra e se escrevem como duas: a partir, com certeza, de repente, por isso.",
      en: "Some expressions are said like one word and written as two: a lot, in fact, as well.",
    },
    bad: { "pt-BR": "Concerteza o trem chegará atrasado.", en: "There are alot of empty houses." },
    good: { "pt-BR": "Com certeza o trem chegará atrasado.", en: "There are a lot of empty houses." },
  },
  "spelling/hyphen": {
    title: { "pt-BR": "Hífen com prefixo", en: "Hyphen after a prefix" },
    explanation: {
      "pt-BR":
        "Pelo Acordo Ortográfico de 1990 o prefixo só se separa por hífen antes de h ou da mesma letra com que termina: anti-higiênico, micro-ondas. Nos outros casos se junta, e r ou s entre vogais dobram: autoestima, antissocial.",
      en: "Since the spelling reform of 1990 a Portuguese prefix takes a hyphen only before h or the letter that it ends with: anti-higiênico, micro-ondas. Otherwise it is joined, and r or s between vowels doubles: autoestima, antissocial.",
    },
    bad: { "pt-BR": "A auto-estima dos alunos cresceu.", en: "A auto-estima dos alunos cresceu." },
    good: { "pt-BR": "A autoestima dos alunos cresceu.", en: "A autoestima dos alunos cresceu." },
  },
  "spelling/chat-abbreviation": {
    title: { "pt-BR": "Abreviação de conversa", en: "Chat abbreviation" },
    explanation: {
      "pt-BR":
        "Abreviações e contrações de mensagens (vc, tb, pq, tá) pertencem à conversa. O texto formal escreve a palavra inteira.",
      en: "Abbreviations and contractions of messages (vc, tb, pq, tá) belong to conversation. A formal text writes the whole word.",
    },
    bad: { "pt-BR": "Hj vc encontra tudo na rede.", en: "Hj vc encontra tudo na rede." },
    good: { "pt-BR": "Hoje você encontra tudo na rede.", en: "Hoje você encontra tudo na rede." },
  },
  "spelling/foreign-word": {
    title: { "pt-BR": "Palavra estrangeira sem marca", en: "Foreign word without a mark" },
    explanation: {
      "pt-BR":
        "Palavras de outro idioma que o português ainda não adotou vão entre aspas (ou em itálico, no texto impresso). Se houver equivalente em português, prefira-o.",
      en: "Words of another language that Portuguese has not adopted go in quotation marks (or in italics in print). Where there is a Portuguese equivalent, prefer it.",
    },
    bad: { "pt-BR": "O empowerment das comunidades cresce.", en: "O empowerment das comunidades cresce." },
    good: {
      "pt-BR": "O fortalecimento das comunidades cresce.",
      en: "O fortalecimento das comunidades cresce.",
    },
  },
} as const satisfies Record<string, RuleEntry>;
