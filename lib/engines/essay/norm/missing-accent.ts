import { patterns } from "./pattern";
import type { Matcher } from "./rule";

/** Words of grammar that lack an accent; nouns and verbs that differ in one are judged with the spelling. */
export const missingAccent: readonly Matcher[] = patterns(`
  [esta] <gerund> => está
  [esta] <masculineParticiple> => está
  [esta] sendo|cada|em|no|na|muito|mais|sempre|por|tão|se|ligado|ligada|presente|longe|fora|acima|abaixo|aqui|relacionado|relacionada => está
  não|isso|isto [e] um|uma|muito|mais|só|apenas|bom|ruim|certo|justo|necessário|tão => é
  todos|que [nos] somos|temos|devemos|estamos|sabemos|podemos|precisamos => nós
  ^ [e] necessário|preciso|possível|importante|fundamental|inegável|notório => é
  [e] necessário|preciso|fundamental que => é
  já|também|que [e] um|uma => é
  [ate] => até
  [ai] => aí
  [da] para|pra => dá
`);
