import { patterns } from "./pattern";
import type { NormRule } from "./rule";

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
