import { biddingFrames, toReader } from "./address";
import { slang, spokenPronoun, vagueWords } from "./colloquial";
import { opinionFrames, ownVoice } from "./first-person";
import { patterns } from "./pattern";
import type { NormRule } from "./rule";
import { mixedTreatment } from "./treatment";

export const registerRules: readonly NormRule[] = [
  {
    rule: "register/oral",
    severity: "info",
    message: {
      "pt-BR": "“{wrong}” é da fala. No texto formal escreva “{right}”.",
      en: "“{wrong}” belongs to speech. A formal text has “{right}”.",
    },
    matchers: patterns(`
      [pra] => para / para a
      [pras] => para as
      [pro] <masculine> => para o
      [pros] => para os
      [cadê] => onde está
      [só que] <determiner> => mas
    `),
  },
  {
    rule: "register/oral",
    severity: "info",
    message: {
      "pt-BR": "“A gente” é da fala. No texto formal escreva “nós”, com o verbo no plural.",
      en: "“A gente” belongs to speech. A formal text has “nós”, with its verb in the plural.",
    },
    matchers: spokenPronoun,
  },
  {
    rule: "register/oral",
    severity: "info",
    message: {
      "pt-BR": "“{wrong}” diz pouco. Dê o nome do que é: fato, hábito, problema, medida.",
      en: "“{wrong}” says little. Name what it is: a fact, a habit, a problem, a measure.",
    },
    matchers: vagueWords,
  },
  {
    rule: "register/slang",
    severity: "minor",
    message: {
      "pt-BR": "“{wrong}” é gíria ou modo de conversa. A dissertação pede uma palavra neutra.",
      en: "“{wrong}” is slang or a turn of conversation. An essay asks for a neutral word.",
    },
    matchers: slang,
  },
  {
    rule: "register/first-person",
    severity: "info",
    message: {
      "pt-BR": "A dissertação afirma sem dizer quem acha: a opinião aparece no próprio argumento.",
      en: "An essay states without saying who thinks so: the opinion shows in the argument itself.",
    },
    matchers: [...opinionFrames, ...ownVoice],
  },
  {
    rule: "register/address",
    severity: "info",
    message: {
      "pt-BR": "“{wrong}” fala com o leitor. A dissertação é impessoal: fale das pessoas ou do fato.",
      en: "“{wrong}” speaks to the reader. An essay is impersonal: speak of people or of the fact.",
    },
    matchers: [...biddingFrames, ...toReader],
  },
  {
    rule: "grammar/treatment",
    severity: "minor",
    message: {
      "pt-BR": "Este tratamento não combina com o outro. Fique com um só: “{right}”.",
      en: "This form of address does not go with the other. Keep to one: “{right}”.",
    },
    matchers: mixedTreatment,
  },
  {
    rule: "grammar/capital",
    severity: "minor",
    message: {
      "pt-BR": "Nome próprio se escreve com maiúscula: “{right}”.",
      en: "A proper name has a capital: “{right}”.",
    },
    matchers: patterns(`
      [brasil] => Brasil
      a|da|na|pela|à [copa] !de => Copa
      [constituição] federal => Constituição
      [estados unidos] => Estados Unidos
      [rio de janeiro] => Rio de Janeiro
      [são paulo] => São Paulo
      [europa] => Europa
      [áfrica] => África
      [idade média] => Idade Média
      [congresso nacional] => Congresso Nacional
      [polícia federal] => Polícia Federal
      [polícia militar] => Polícia Militar
      [forças armadas] => Forças Armadas
      [direitos humanos] das => Direitos Humanos
      na|da|pela|a [bíblia] => Bíblia
      o|do|pelo|no|ao [senado] => Senado
      na|da|pela|a [constituição] brasileira => Constituição
      na|pela [constituição] => Constituição
      o|do|ao|pelo [estado] <finite>|não|se => Estado
      [estado] laico|democrático|brasileiro|mínimo|islâmico => Estado
      o|do|pelo|ao|no [estado] brasileiro|deve|precisa|tem|não|e|é|como|garante => Estado
      o|do|pelo|ao [ministério] da|do => Ministério
      o|do|ao [supremo tribunal] federal => Supremo Tribunal
      [segunda guerra mundial] => Segunda Guerra Mundial
      [revolução industrial] => Revolução Industrial
      [revolução francesa] => Revolução Francesa
    `),
  },
];
