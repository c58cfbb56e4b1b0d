import { textOf } from "@/training/corpus";
import type { Attack, Variant } from "./attack";
import { asParagraphs, capitalised, keyWordsOf, sentencesOf } from "./text-parts";

const connectives = [
  ...["ademais", "outrossim", "destarte", "por conseguinte", "nesse sentido", "sob esse viés", "todavia"],
  ...["em suma", "não obstante", "dessarte", "haja vista", "à luz disso", "consoante a isso", "diante disso"],
];
const authorities = [
  ...["Zygmunt Bauman", "Immanuel Kant", "Karl Marx", "Émile Durkheim", "Michel Foucault", "Hannah Arendt"],
  ...["Aristóteles", "Platão", "Jean-Jacques Rousseau", "Thomas Hobbes", "John Locke", "Paulo Freire"],
  ...[
    "Djamila Ribeiro",
    "Byung-Chul Han",
    "Max Weber",
    "Simone de Beauvoir",
    "a Constituição Federal de 1988",
  ],
];
const solutions = [
  ...["o Ministério da Educação", "o Governo Federal", "as escolas", "a mídia", "as ONGs", "as famílias"],
  ...["por meio de campanhas", "por meio de palestras", "por intermédio de verbas", "a fim de conscientizar"],
  ...["com o fito de erradicar o problema", "a partir de leis", "em parceria com os municípios"],
];

const wordList: Variant = (draw, essay) => {
  const list = Array.from({ length: draw.between(3, 5) }, () => draw.shuffle(keyWordsOf(essay))).flat();
  return `${textOf(essay)}\n${capitalised(list.slice(0, 90).join(", "))}.`;
};

const listAlone: Variant = (draw, essay) => {
  const words = keyWordsOf(essay);
  const sentences = Array.from(
    { length: draw.between(14, 20) },
    () => `${capitalised(draw.some(draw.shuffle(words), draw.between(6, 14)).join(" "))}.`,
  );
  return asParagraphs(sentences, 4);
};

const behindSentences: Variant = (draw, essay) => {
  const words = keyWordsOf(essay);
  const stuffed = (sentence: string) =>
    sentence.replace(/(?=[.!?…]+$)/u, `, ${draw.some(words, draw.between(3, 6)).join(", ")}`);
  return essay.paragraphs.map((paragraph) => sentencesOf(paragraph).map(stuffed).join(" ")).join("\n");
};

/** The theme itself pushed in everywhere. */
const themeEverywhere: Variant = (draw, essay) => {
  const theme = essay.theme.replace(/[?.!]+$/u, "");
  const stuffed = (sentence: string) => (draw.chance(0.7) ? `${sentence} ${theme}.` : sentence);
  return essay.paragraphs.map((paragraph) => sentencesOf(paragraph).map(stuffed).join(" ")).join("\n");
};

const connectiveRain: Variant = (draw, essay) =>
  essay.paragraphs
    .map((paragraph) =>
      sentencesOf(paragraph)
        .map((sentence) => {
          const chain = draw.shuffle(connectives).slice(0, draw.between(2, 4));
          return `${capitalised(chain.join(", "))}, ${sentence}`;
        })
        .join(" "),
    )
    .join("\n");

const nameDropping: Variant = (draw, essay) =>
  essay.paragraphs
    .map((paragraph) => {
      const names = draw.some(draw.shuffle(authorities), draw.between(5, 8));
      return `${paragraph} Conforme ${names.join(", conforme ")}.`;
    })
    .join("\n");

const proposalList: Variant = (draw, essay) => {
  const lists = Array.from({ length: draw.between(3, 5) }, () => draw.shuffle(solutions).join(", "));
  return `${textOf(essay)}\n${capitalised(lists.join(", "))}.`;
};

const ofEverything: Variant = (draw, essay) => {
  const words = [...keyWordsOf(essay), ...connectives, ...authorities, ...solutions];
  const sentences = Array.from(
    { length: draw.between(14, 20) },
    () => `${capitalised(draw.shuffle(words).slice(0, draw.between(8, 16)).join(", "))}.`,
  );
  return asParagraphs(sentences, 4);
};

/** Words that a scorer is thought to count, without sentences that need them. */
export const stuffed: Attack = {
  name: "key words stuffed",
  variants: {
    wordList,
    listAlone,
    behindSentences,
    themeEverywhere,
    connectiveRain,
    nameDropping,
    proposalList,
    ofEverything,
  },
};
