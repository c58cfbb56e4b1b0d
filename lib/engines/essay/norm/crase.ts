import { patterns } from "./pattern";
import type { NormRule } from "./rule";

const governing = `relação|devido|frente|referente|relativo|relativa|relativos|relativas|referentes|acesso|direito|direitos|respeito|desrespeito|combate|incentivo|apoio|contrário|contrária|contrários|contrárias|favorável|favoráveis|prejudicial|prejudiciais|ligado|ligada|ligados|ligadas|relacionado|relacionada|relacionados|relacionadas|graças|junto|semelhante|igual|comparado|comparada|submetidos|submetidas|submetido|submetida|exposto|expostos|exposta|expostas|adequado|adequada|sujeito|sujeitos|sujeita|sujeitas|imposto|imposta|impostos|impostas|resistência|oposição|ataque|ataques|ameaças|atenção|obediência|dano|danos|prejuízo|prejuízos|estímulo|retorno|referência|apologia|agressão|agressões|inerente|inerentes|chegamos|pertence|pertencem|pertencente|pertencentes|refere-se|referem-se|deve-se|devem-se|submetem|submete|somado|somada|aliado|aliada|atrelado|atrelada|associado|associada|vinculado|vinculada|voltado|voltada|voltados|voltadas|dirigido|dirigida|destinado|destinada|destinados|destinadas|fiel|fiéis|incitação|violação|ofensa|ofensas|benefícios|malefícios|crítica|críticas|homenagem|obstáculo|obstáculos|adaptação|adaptar-se|paralelo|paralelamente|culto|submissão|integração|inclusão|alusão`;

/** "a" where the preposition meets the article. */
export const craseRules: readonly NormRule[] = [
  {
    rule: "grammar/missing-crase",
    severity: "major",
    message: {
      "pt-BR":
        "Aqui a preposição “a” encontra o artigo “a” da palavra feminina que segue: escreva “{right}”. Teste com um masculino: se dá “ao”, há crase.",
      en: "Here the preposition “a” meets the article “a” of the feminine word after it: write “{right}”. Test it with a masculine word: where “ao” fits, there is a crase.",
    },
    matchers: patterns(`
      ${governing} [a] <feminine> => à
      devido|graças [a] escassez|saúde|crise|corrupção|má|grande|mulher|lei|falta => à
      devido [o] * => ao
      devido [os] * => aos
      ${governing} [as] <feminines> => às
      relação|graças [o] <masculine> => ao
      relação|graças [os] <masculines> => aos
      ^^ [as] vezes !em|que => às
      que|e|muitas [as] vezes => às
      vulnerável|vulneráveis|atentado|indispensável|indispensáveis|cabe|caberia|adere|aderir|aderem|inferior|inferiores|superior|superiores|próximo|próximos|próxima|próximas|prioridade|condenado|condenados|condenada|compete|equivale|recorrer|obedecer [a] <feminine> => à
      inferiores|superiores|próximo|próximos|próxima|próximas|frente|condenados [as] <feminines> => às
      chegar|chegamos|chega-se|chegou|chegaram|chegaríamos|levar|levam|levando|leva [a] conclusão => à
      levar|leva|levam|levando|levaria|levou [a] morte|dependência|cura|greve|loucura|violência|depressão|miséria|exclusão|corrupção => à
      dano|danos|riscos|perigos|males [a] saúde|sociedade|população|vida|natureza|humanidade => à
      em meio [a] <feminine> => à
      ir|indo|vão|foram|sai|saem|sair|saíram|irem|voltar [as] ruas|urnas|escolas|aulas => às
      relação|devido|quanto [as] outras|demais|suas|novas => às
      ^^ quanto [a] <feminine> => à
      ^^ quanto [o] <masculine> => ao
      ^^ quanto [as] <feminines> => às
      que tange [a] <feminine> => à
      à|às|ao|aos * e|ou [a] <feminineNoun> => à
      é|está|preocupação|dúvida|dúvidas|preocupado|preocupada quanto [a] <feminine> => à
      [a] medida que => à
      [a] mercê|beira de|da|do|dos|das => à
      [a] toa|tona|risca => à
      [á] <infinitive> => a
      [á] <feminine> => à
      [ás] <feminines> => às
      [á] * => à / a
      [ás] * => às / as
    `),
  },
  {
    rule: "grammar/government",
    severity: "minor",
    message: {
      "pt-BR": "O verbo ou o nome pede outra preposição aqui: “{right}”.",
      en: "The verb or noun takes another preposition here: “{right}”.",
    },
    matchers: patterns(`
      assistir|assistiu|assiste|assistem|assistimos|assistindo|assistiram [o] <masculineNoun> => ao
      assistir|assistiu|assiste|assistem|assistimos|assistindo|assistiram [a] <feminineNoun> => à
      assistir|assiste|assistem|assistimos|assistindo|assistiram [os] <masculineNouns> => aos
      obedecer|obedece|obedecem|desobedecer|obedecendo|desobedecendo [o] <masculineNoun> => ao
      obedecer|obedece|obedecem|desobedecer|obedecendo|desobedecendo [as] <feminineNouns> => às
      obedecer|obedece|obedecem|desobedecer|obedecendo|desobedecendo [os] <masculineNouns> => aos
      obedecer|obedece|obedecem|desobedecer|obedecendo|desobedecendo [a] <feminineNoun> => à
      [acarretar|acarreta|acarretam|acarretando|acarretou em] * => $1
      [implicar|implica|implicam|implicando|implicou em] * => $1
      [chegar|chega|chegam|chegou|chegaram|chegando em] um|uma <noun> => $1 a
      [ao] esse|este|essa|esta|ele|eles|isso|um|uma|cada|qualquer => a
      responsável|responsáveis [em|de] <infinitive> => por
      prefere|preferem|preferir|preferiram * [do que] => a
    `),
  },
  {
    rule: "grammar/wrong-crase",
    severity: "major",
    message: {
      "pt-BR":
        "Não há crase em “{wrong}”: antes de verbo, de palavra masculina, de plural sem artigo e da maioria dos pronomes só existe a preposição “a”.",
      en: "There is no crase in “{wrong}”: before a verb, a masculine word, a plural without its article and most pronouns there is the preposition “a” alone.",
    },
    matchers: patterns(`
      [à] <infinitive> => a
      [à] <surelyMasculine> => a / ao
      [à|às] <surelyMasculines> => a / aos
      [à] <feminines> => às / a
      [à] ela|ele|elas|eles|essa|esse|esta|este|esses|essas|estes|estas|isso|isto|toda|todo|todos|todas|cada|uma|um|alguém|ninguém|quem|você|nós|mim|qualquer|alguma|algum|algumas|alguns|nenhuma|nenhum|tal|tais|cujo|cuja => a
      para|desde|contra|sob|sobre|após|entre|mediante [à] * => a
      para|desde|contra|sob|sobre|após|entre|mediante [às] * => as
      dia|frente|cara|gota [à] dia|frente|cara|gota => a
    `),
  },
];
