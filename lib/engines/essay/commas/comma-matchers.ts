import type { Matcher, Passage } from "../norm/rule";
import { isJoined, type SentenceView } from "../norm/sentence-view";
import { wordClasses } from "../norm/word-classes";
import { wordSet } from "../norm/word-set";

const addComma = (view: SentenceView, at: number): Passage => ({
  from: at,
  to: at + 1,
  texts: [`${view.textOf(at, at + 1)},`],
});
const dropComma = (view: SentenceView, at: number): Passage => ({
  from: at - 1,
  to: at + 1,
  texts: [`${view.textOf(at - 1, at)} ${view.textOf(at, at + 1)}`],
});

const openers =
  wordSet(`no na nos nas em durante após desde nesse nessa neste nesta naquele naquela nesses nessas nestes nestas segundo conforme
  para com apesar diante perante ao`);
const linking =
  wordSet(`de do da dos das em no na nos nas a ao à aos às com para por pelo pela sobre entre até e ou como onde que o os as um uma
  contra sempre ainda também já durante sob cada seu sua seus suas`);
const subjectOpeners = wordSet(
  "o a os as um uma é são há ele ela eles elas nós pode-se percebe-se deve-se nota-se observa-se vê-se",
);
const governA = wordSet(
  "relação quanto respeito frente devido graças acesso direito combate todo todos toda todas junto ambos meio contradição oposição sou anteriores posterior anterior",
);
/** In words. A shorter phrase may go without its comma. */
const adverbial = { shortest: 3, longest: 8 };

/** "No século passado a escola": a phrase with a preposition opens the sentence, and the subject follows it without a comma. */
export const frontedAdverbial: Matcher = {
  starts: openers,
  match: (view, at) => {
    if (at !== 0) return undefined;
    for (let next = 2; next <= adverbial.longest && isJoined(view, next); next++) {
      const before = view.keys[next - 1] ?? "";
      if (wordClasses.verb(before) || before === "que" || /[aei]r$/u.test(before) || before.endsWith("-se"))
        return undefined;
      if (!subjectOpeners.has(view.keys[next] ?? "") || linking.has(before) || governA.has(before)) continue;
      const preposition = view.keys[next] === "a" && !wordClasses.feminine(view.keys[next + 1] ?? "");
      if (next < adverbial.shortest || preposition) return undefined;
      return addComma(view, next - 1);
    }
    return undefined;
  },
};

const subjectHeads =
  wordSet(`o a os as um uma esse essa esses essas este esta estes estas seu sua seus suas nosso nossa muitos muitas isso isto tudo quem
  aquele aquela aqueles aquelas alguns algumas todo toda cada outro outra`);
const longestSubject = 14;
const connectives = new Set([
  "portanto",
  "assim",
  "contudo",
  "entretanto",
  "todavia",
  "porém",
  "ademais",
  "enfim",
  "logo",
  "no entanto",
  "além disso",
  "sendo assim",
  "dessa forma",
  "desse modo",
  "com isso",
  "por isso",
  "em suma",
  "por fim",
]);
const longestConnective = 2;
/** After "a" these make it a preposition. */
const notAfterArticle = wordSet("fim partir cada princípio longo curto respeito despeito");

/** "A escola pública, é": a subject that opens the sentence, and one comma before its verb. */
export const subjectVerbComma: Matcher = {
  match: (view, at) => {
    if (view.gaps[at] !== "," || !wordClasses.verb(view.keys[at] ?? "")) return undefined;
    const start = subjectBefore(view, at);
    if (start === undefined || at - start < 2) return undefined;
    let verbs = 0;
    let relatives = 0;
    for (let word = start; word < at; word++) {
      const key = view.keys[word] ?? "";
      if (key === "que") relatives++;
      else if (word > start + 1 && !isNominal(view, word) && wordClasses.verb(key)) verbs++;
    }
    return verbs > relatives ? undefined : dropComma(view, at);
  },
};

/** Where the stretch without marks before `at` begins, when a subject may begin there: at the opening or after its connective. */
function subjectBefore(view: SentenceView, at: number): number | undefined {
  let start = at - 1;
  while (start > 0 && view.gaps[start] === "" && at - start <= longestSubject) start--;
  const opens =
    start === 0 || (start <= longestConnective && connectives.has(view.keys.slice(0, start).join(" ")));
  const subject =
    subjectHeads.has(view.keys[start] ?? "") && !notAfterArticle.has(view.keys[start + 1] ?? "");
  return opens && subject ? start : undefined;
}

/** "a causa", "de abandono": a form that may be a verb, after a word that makes it a noun. */
const nominalBefore = wordSet(
  "o a os as um uma de do da dos das no na nos nas em por pelo pela ao à sua seu",
);
const isNominal = (view: SentenceView, at: number): boolean => nominalBefore.has(view.keys[at - 1] ?? "");

const conjunctions = wordSet("que porque mas e é");

/** In words: an insertion that is longer has no business there. */
const closingWithin = 40;

/** "já que, o governo": a comma after a conjunction that no second comma closes. */
export const unclosedComma: Matcher = {
  match: (view, at) => {
    if (
      at < 1 ||
      view.gaps[at] !== "," ||
      !conjunctions.has(view.keys[at - 1] ?? "") ||
      view.keys[at] === "por"
    )
      return undefined;
    if (view.keys[at - 2] === "isto") return undefined;
    const ahead = view.gaps.slice(at + 1, Math.min(at + closingWithin, view.words.length));
    const closed = ahead.some((gap) => gap !== "");
    return closed ? undefined : dropComma(view, at);
  },
};

const insertionOpeners = wordSet(
  "apesar após segundo durante embora quando mesmo além nesse nessa neste nesta diante muitas às caso ao conforme devido",
);
const longestInsertion = 7;

/** "que apesar da lei, continua": an insertion after a conjunction that a comma closes and none opens. */
export const unopenedComma: Matcher = {
  starts: wordSet("que e mas pois porque porém"),
  match: (view, at) => {
    if (at < 1 || (view.keys[at] === "que" && view.gaps[at] !== "")) return undefined;
    if (!isJoined(view, at + 1) || !insertionOpeners.has(view.keys[at + 1] ?? "")) return undefined;
    for (let word = at + 2; word <= at + 1 + longestInsertion; word++) {
      if (view.gaps[word] === "," && word < view.words.length) {
        const next = view.keys[word] ?? "";
        const goesOn = wordClasses.verb(next) || subjectOpeners.has(next) || next === "não" || next === "se";
        return goesOn ? addComma(view, at) : undefined;
      }
      if (!isJoined(view, word)) return undefined;
    }
    return undefined;
  },
};

const apart = wordSet("isso isto sim que por com o a os as");

/** With more marks in the sentence the comma may close an insertion or a list. */
const fewMarks = 2;

/** ", e" in a sentence with hardly another mark, and no new subject after it. */
export const commaBeforeAnd: Matcher = {
  starts: wordSet("e"),
  match: (view, at) => {
    if (view.gaps[at] !== "," || !isJoined(view, at + 1)) return undefined;
    if (view.marks > fewMarks) return undefined;
    return apart.has(view.keys[at + 1] ?? "") ? undefined : dropComma(view, at);
  },
};

const mainOpeners = wordSet(
  "é deve-se cabe percebe-se nota-se torna-se faz-se pode-se precisa-se há devemos precisamos podemos existem existe observa-se",
);
const judged = wordSet(
  "preciso necessário importante possível fundamental notório evidente essencial imprescindível claro perceptível inegável dever comum válido correto certo",
);
const fronters = wordSet(
  "para ao com em se quando enquanto embora apesar diante devido por segundo no na nos nas caso mesmo como após desde analisando visando tendo",
);

/** "Para combater a fome é preciso": a long opening, and the main clause after it without a comma. */
export const frontedClause: Matcher = {
  starts: fronters,
  match: (view, at) => {
    if (at !== 0) return undefined;
    for (let next = 3; next <= 14 && isJoined(view, next); next++) {
      const key = view.keys[next] ?? "";
      if (
        !mainOpeners.has(key) ||
        linking.has(view.keys[next - 1] ?? "") ||
        ["que", "não", "se"].includes(view.keys[next - 1] ?? "")
      )
        continue;
      if (key === "é" && !judged.has(view.keys[next + 1] ?? "")) continue;
      return addComma(view, next - 1);
    }
    return undefined;
  },
};
