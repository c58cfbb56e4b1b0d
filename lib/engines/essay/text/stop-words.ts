import type { EssayLanguage } from "../types";

/**
 * Words that carry grammar rather than content: articles, pronouns, prepositions, conjunctions, auxiliaries and the adverbs
 * that any text repeats. They never count as repeated, and they tell languages apart.
 */
const portuguese = `
a o as os um uma uns umas ao aos à às do da dos das no na nos nas pelo pela pelos pelas num numa nuns numas dum duma
de em por para com sem sob sobre entre até desde contra perante após ante durante mediante conforme segundo pra pro
e ou mas que se como quando porque pois porém contudo todavia entretanto portanto logo embora enquanto caso nem já
eu tu ele ela nós vós eles elas você vocês me te lhe nos vos lhes mim ti si comigo contigo consigo conosco
este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo mesmo mesma mesmos mesmas
deste desta destes destas desse dessa desses dessas daquele daquela daqueles daquelas disso disto daquilo
neste nesta nestes nestas nesse nessa nesses nessas naquele naquela naqueles naquelas nisso nisto naquilo àquele àquela
dele dela deles delas nele nela neles nelas meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas
qual quais quem cujo cuja cujos cujas onde aonde quanto quanta quantos quantas
não sim nunca sempre também só apenas ainda já mais menos muito muita muitos muitas pouco pouca poucos poucas tão tanto tanta
tantos tantas bem mal assim então aqui ali lá aí agora depois antes todo toda todos todas tudo nada algo alguém ninguém
algum alguma alguns algumas nenhum nenhuma outro outra outros outras cada qualquer quaisquer certo certa tal tais vários várias
ser é são era eram foi foram será serão seria seriam seja sejam sendo sido fosse fossem sou somos estar está estão estava
estavam esteve esteja estejam estando ter tem têm tinha tinham teve tiveram terá teria tenha tenham tendo tido tivesse haver há havia
houve haja havendo pode podem poder podia poderia poderiam podendo deve devem dever deveria deveriam vai vão ir vem vêm
fazer faz fazem feito fazendo através além devido`;

const english = `
a an the and or but nor so yet if then else when while because although though unless until since as than that which who whom whose
what where why how this these those here there i you he she it we they me him her us them my your his its our their mine yours ours
theirs myself yourself himself herself itself ourselves themselves of in on at by for with about against between into through during
before after above below to from up down out off over under again further once is am are was were be been being have has had having
do does did doing will would shall should can could may might must not no yes only own same too very just also even still such both
each few more most other some any all many much every either neither one ones get gets got make makes made don't doesn't didn't
isn't aren't wasn't weren't can't cannot won't wouldn't shouldn't couldn't it's that's there's i'm you're we're they're i've
however therefore moreover thus hence otherwise instead like well`;

const asSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const stopWords: Readonly<Record<EssayLanguage, ReadonlySet<string>>> = {
  pt: asSet(portuguese),
  en: asSet(english),
};
