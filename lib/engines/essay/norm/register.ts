import { patterns } from "./pattern";
import type { NormRule } from "./rule";

export const registerRules: readonly NormRule[] = [
  {
    rule: "register/oral",
    severity: "minor",
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
    `),
  },
];
