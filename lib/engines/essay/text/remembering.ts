/** Beyond so many different words the answers are forgotten and gathered anew. */
const mostWords = 10_000;
/** UTF-16 code units; longer ones are no words and do not come again. */
const longestWord = 40;

/** The same function, which remembers its answers for words: texts use the same few thousand again and again. */
export function remembering(answer: (word: string) => string): (word: string) => string {
  const answers = new Map<string, string>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const given = answer(word);
    if (word.length > longestWord) return given;
    if (answers.size >= mostWords) answers.clear();
    answers.set(word, given);
    return given;
  };
}
