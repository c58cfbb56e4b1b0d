import { wordPairs } from "../norm/word-set";

/** Prepositions with the articles and pronouns that they melt with. */
const contracted = new Map(
  wordPairs(`de+o=do de+a=da de+os=dos de+as=das de+esse=desse de+essa=dessa de+esses=desses de+essas=dessas de+este=deste de+esta=desta de+ele=dele
  de+ela=dela de+eles=deles de+elas=delas em+o=no em+a=na em+os=nos em+as=nas em+um=num em+uma=numa em+esse=nesse em+essa=nessa em+esses=nesses
  em+essas=nessas em+este=neste em+esta=nesta em+ele=nele em+ela=nela em+eles=neles em+elas=nelas a+o=ao a+a=à a+os=aos a+as=às por+o=pelo por+a=pela
  por+os=pelos por+as=pelas`),
);

/** A preposition before a word, melted with it where the norm melts them: "em" and "a" → "na". */
export const withPreposition = (preposition: string, word: string): string =>
  contracted.get(`${preposition}+${word.toLowerCase()}`) ?? `${preposition} ${word}`;
