import { cliticAfterAttraction, unaccentedStem } from "./clitics";
import { missingAccent } from "./missing-accent";
import { patterns } from "./pattern";
import type { NormRule } from "./rule";

const demonstratives = [
  "este",
  "esta",
  "estes",
  "estas",
  "deste",
  "desta",
  "destes",
  "destas",
  "nestes",
  "disto",
  "isto",
];
const subjectOpeners = "apesar|fato|motivo|antes|depois|razão|momento|hora|possibilidade";
const modals = "pode|podem|deve|devem|poderia|deveria|deveriam|poderiam|poderá|poderão|vai|vão|irá|irão";

export const confusionRules: readonly NormRule[] = [
  {
    rule: "grammar/accent-changes-word",
    severity: "major",
    message: {
      "pt-BR": "Sem o acento esta é outra palavra. Aqui cabe “{right}”.",
      en: "Without its accent this is another word. Here it is “{right}”.",
    },
    matchers: missingAccent,
  },
  {
    rule: "grammar/homophone",
    severity: "major",
    message: {
      "pt-BR": "“{wrong}” e “{right}” soam parecidas e dizem coisas diferentes. Aqui cabe “{right}”.",
      en: "“{wrong}” and “{right}” sound alike and mean different things. Here it is “{right}”.",
    },
    matchers: patterns(`
      * , [mais] não|sim|também|é|há|se|isso|ele|ela|eles|infelizmente => mas
      ^ [mais] sim|não|isso|também|é|há|se|infelizmente => mas
      cada vez [mas] => mais
      há|com|tem|por [mas] de => mais
      o|um|do|no|ao|esse [mal] comportamento|uso|exemplo|negócio|cheiro|humor|caráter|tempo|funcionamento|desempenho|planejamento|hábito|gosto|atendimento|aluno|cidadão|político|jeito => mau
      [mau] humorado|feito|visto|vista|vistos|educado|educada|educados|informado|informada|informados|intencionado|pago|preparado|preparada => mal
      !<number> [a|à] <number> anos|dias|meses|séculos|décadas => há
      [a|à] muito|muitos|pouco|poucos|vários|algum|alguns anos|tempo|séculos|dias => há
      [a|à] anos|décadas|séculos => há
      daqui [há] => a
      [há] <infinitive> => a
      [acerca] de <number> => cerca
      [a cerca] de|do|da|dos|das => acerca
      [afim] de => a fim
      [haja visto] => haja vista
      o [porque|por que] => porquê
      o|do [porque] de => porquê
      [por quê] <determiner> => por que
      a|uma|grande|essa|pela|da|na [perca] => perda
      [descriminação] => discriminação
      [intuído] de => intuito
      [a final] de contas => afinal
      [ouve] muitos|muitas|um|uma|vários|várias|casos => houve
      [num] é|foi|pode|tem|vai|quer|deve => não
    `),
  },
  {
    rule: "grammar/contraction-before-subject",
    severity: "info",
    message: {
      "pt-BR": "O sujeito de um infinitivo não se contrai com a preposição: “{right}”.",
      en: "The subject of an infinitive does not contract with the preposition: “{right}”.",
    },
    matchers: patterns(`
      ${subjectOpeners} [do] * <infinitive> => de o
      ${subjectOpeners} [da] * <infinitive> => de a
      ${subjectOpeners} [dos] * <infinitive> => de os
      ${subjectOpeners} [das] * <infinitive> => de as
    `),
  },
  {
    rule: "grammar/onde",
    severity: "minor",
    message: {
      "pt-BR": "“Onde” retoma apenas lugar; “aonde”, lugar a que se vai. Nos outros casos use “{right}”.",
      en: "“Onde” refers to places alone, “aonde” to where one goes. Elsewhere use “{right}”.",
    },
    matchers: patterns(`
      [<noPlace> , onde] => $1, em que / $1, no qual / $1, na qual
      <noPlace> [onde] => em que / no qual / na qual / quando
      [aonde] !<movement> => onde / em que
    `),
  },
  {
    rule: "grammar/mesmo",
    severity: "minor",
    message: {
      "pt-BR": "“{wrong}” não substitui um nome já dito. Repita-o, use um pronome ou reescreva.",
      en: "“{wrong}” does not stand for a noun said before. Repeat it, use a pronoun or reword.",
    },
    matchers: patterns(`
      !é|seria|ser|sendo [o mesmo] <verb>|não|se => ele
      !é|seria|ser|sendo [a mesma] <verb>|não|se => ela
      [os mesmos] <verb>|não|se => eles
      [as mesmas] <verb>|não|se => elas
    `),
  },
  {
    rule: "grammar/demonstrative",
    severity: "info",
    message: {
      "pt-BR":
        "Para retomar o que já foi dito, a norma prefere “{right}”; “{wrong}” aponta para o que ainda vem.",
      en: "To refer back to what was said, the standard prefers “{right}”; “{wrong}” points to what is still to come.",
    },
    matchers: patterns(
      demonstratives.map((word) => `[${word}] !<present> => ${word.replace("st", "ss")}`).join("\n"),
    ),
  },
  {
    rule: "grammar/infinitive",
    severity: "major",
    message: {
      "pt-BR": "Depois do auxiliar vem o infinitivo: “{right}”.",
      en: "The auxiliary takes the infinitive: “{right}”.",
    },
    matchers: patterns(`
      ${modals}|para [está] => estar
      quem|ele|ela|isso [estar] * => está
      para [mim] <infinitive> => eu
      ${modals} [<presentVerb>] => $0r
    `),
  },
  {
    rule: "grammar/clitic-position",
    severity: "minor",
    message: {
      "pt-BR":
        "Depois de palavra que atrai o pronome (que, não, quando, se…), ele vem antes do verbo: “{right}”.",
      en: "After a word that attracts the pronoun (que, não, quando, se…), it comes before the verb: “{right}”.",
    },
    matchers: [cliticAfterAttraction],
  },
  {
    rule: "grammar/clitic-accent",
    severity: "major",
    message: {
      "pt-BR": "Antes de -lo, -la, -los, -las o verbo perde o r e ganha acento: “{right}”.",
      en: "Before -lo, -la, -los, -las the verb loses its r and takes an accent: “{right}”.",
    },
    matchers: [unaccentedStem],
  },
];
