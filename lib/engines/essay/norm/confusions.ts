import { anaphoricMesmo } from "./anaphoric-mesmo";
import { cliticAfterAttraction, openingPronoun, unaccentedStem } from "./clitics";
import { missingAccent } from "./missing-accent";
import { patterns } from "./pattern";
import type { NormRule } from "./rule";
import { contractedSubject } from "./subject-contraction";

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
      [lhe dar] com => lidar
      [com tudo] isso|o|a|é|não => contudo
      ^ [com tudo] => contudo
      [em fim] => enfim
      [nem um] tipo|dos|deles|outro|momento|modo|lugar|caso => nenhum
      [nem uma] das|delas|outra|hipótese|forma|maneira|pessoa => nenhuma
      [se não] fosse|for|apenas|a|o => senão
      [tão pouco] se|é|há|pode|existe => tampouco
      <determiner> [porque] de => porquê
      ^ [por que] <determiner>|não|é|há => porque
      [muita das|muitas das] vezes => muitas
      [muita] vezes => muitas
      [independente] de|do|da|dos|das|disso => independentemente
      [diferente] do|da|de que => diferentemente
      [desde] de => desde
      [na medida que] => à medida que / na medida em que
      [ao passo em que] => ao passo que
      [meios de comunicações] => meios de comunicação
      [dia-a-dia] => dia a dia
      [pelo o] => pelo
      [pela a] => pela
      [pelos os] => pelos
      [pelas as] => pelas
      [em pleno o] => em pleno
      [ao invés] de => em vez
      [afins] de => a fim
      saber|entender|explicar|compreender|perguntar|questionar|sabem|entendem|entende|sabe [porque] => por que
      [dês] da|de|do|o => desde
      [à fora] => afora
    `),
  },
  {
    rule: "grammar/contraction-before-subject",
    severity: "info",
    message: {
      "pt-BR": "O sujeito de um infinitivo não se contrai com a preposição: “{right}”.",
      en: "The subject of an infinitive does not contract with the preposition: “{right}”.",
    },
    matchers: [contractedSubject],
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
      [<number> , onde] => $1, quando / $1, em que
      <noPlace> [onde] => em que / no qual / na qual / quando
      [aonde] !<movement> => onde / em que
    `),
  },
  {
    rule: "grammar/mesmo",
    severity: "info",
    message: {
      "pt-BR": "“{wrong}” não substitui um nome já dito. Repita-o, use um pronome ou reescreva.",
      en: "“{wrong}” does not stand for a noun said before. Repeat it, use a pronoun or reword.",
    },
    matchers: [anaphoricMesmo],
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
    rule: "grammar/personal-infinitive",
    severity: "info",
    message: {
      "pt-BR": "Aqui o infinitivo fica melhor assim: “{right}”. Só se flexiona o que tem sujeito próprio.",
      en: "The infinitive reads better like this: “{right}”. Only one with a subject of its own is inflected.",
    },
    matchers: [],
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
    rule: "grammar/opening-pronoun",
    severity: "minor",
    message: {
      "pt-BR": "Nenhum pronome átono abre a oração: “{right}”.",
      en: "No unstressed pronoun opens a clause: “{right}”.",
    },
    matchers: [openingPronoun],
  },
  {
    rule: "grammar/redundancy",
    severity: "minor",
    message: {
      "pt-BR": "“{wrong}” repete o que já está dito. Basta “{right}”.",
      en: "“{wrong}” says again what is said already. “{right}” is enough.",
    },
    matchers: patterns(`
      há <number>|muitos|alguns|vários|poucos|dois|três|dez [anos|meses|dias|séculos|décadas|tempos atrás] => $1
      há muito|algum|pouco [tempo atrás] => tempo
      [elo de ligação] => elo
      [encarar|encarando de frente] => $1
      [certeza absoluta] => certeza
      [conviver|convivem|convivência juntos|junto] => $1
      [ainda continua|continuam] => $2
      [ainda permanece|permanecem] => $2
      [outra alternativa] => alternativa
      [pequenos detalhes] => detalhes
      [protagonista|protagonistas principal|principais] => $1
      [consenso geral] => consenso
      [planejar|planejamento antecipadamente|antecipado|antecipadamente] => $1
      [mas porém] => mas
      [mas , porém] => mas
      [mas contudo|entretanto|todavia] => mas
      [e etc] => etc
      [voltar|retornar atrás|novamente] => $1
      [repetir|repetem|repete novamente] => $1
      [subir|sobe|sobem acima] => $1
      [possibilidade|chance possível] => $1
      [do modo de como] => de como
      [desde daquela] => desde aquela
      [desde daquele] => desde aquele
      [surpresa inesperada] => surpresa
      [único e exclusivo] => único
      [breve resumo] => resumo
    `),
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
