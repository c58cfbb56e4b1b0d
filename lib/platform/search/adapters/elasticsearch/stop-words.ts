import { foldText } from "../../fold-text";

/** The commonest words of Portuguese and English, without accents (after the Snowball project's lists). */
const stopWords: ReadonlySet<string> = new Set(
  `a ao aos aquela aquelas aquele aqueles aquilo as ate com como da das de dela delas dele deles depois do dos e ela
elas ele eles em entre era eram essa essas esse esses esta estas este estes estou eu foi for foram fosse ha isso isto
ja lhe lhes mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos nossa nossas nosso nossos num numa o os
ou para pela pelas pelo pelos por qual quando que quem se sem ser sera seu seus so somos sua suas sao tambem te tem
tinha toda tu tua tuas um uma voce voces vos
about above after again against all am an and any are be because been before being below between both but by can did
does doing don down during each few from further had has have having he her here hers him his how i if in into is it
its itself just more most my myself nor not now of off on once only or other our ours out over own same she should
some such than that the their theirs them then there these they this those through to too under until up very was we
were what when where which while who whom why will with you your yours`.split(/\s+/),
);

/** Whether a text has no word that says anything in either language. */
export const isEmptyTalk = (text: string): boolean =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === "" || stopWords.has(word));

/** For what compares works by their words. */
export const listedStopWords: readonly string[] = [...stopWords];
