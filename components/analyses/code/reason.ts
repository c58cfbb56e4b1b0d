/** Why something was not proven, by the name of its words and what goes into them. */
export type KnownReason = { name: ReasonName; detail: string };

const reasons = {
  unsteady: /^the first version does not do the same twice/,
  noInput: /^no input is known on which the first version ends well$/,
  noCase: /^no case is known on which the first version does something$/,
  nothingToCall: /^there is nothing to call$/,
  unreadable: /^a version cannot be read$/,
  tooManyFunctions: /^there are too many functions to call$/,
  doesNotLoad: /^the first version does not load: (?<detail>[\s\S]+)$/,
  findingsAlone: /^findings alone were asked for$/,
  tooLong: /^the source is too long$/,
  syntaxError: /^the source cannot be read$/,
  cutShort: /^the time allowed was used up$/,
  slower: /^the second version takes much longer than the first$/,
  unreached: /^no case reaches line (?<detail>[\d, ]+)/,
} as const;

export type ReasonName = keyof typeof reasons;

const isName = (name: string): name is ReasonName => Object.hasOwn(reasons, name);

/** Finds the words for what the engine says in its own; null for what it did not say when this page was made. */
export function knownReason(said: string): KnownReason | null {
  for (const [name, pattern] of Object.entries(reasons)) {
    const found = pattern.exec(said);
    if (found && isName(name)) return { name, detail: found.groups?.detail?.trim() ?? "" };
  }
  return null;
}

const differences = { "how it ends": "ends", "standard output": "output", result: "result" } as const;
type Difference = keyof typeof differences;

const isDifference = (said: string): said is Difference => Object.hasOwn(differences, said);

/** What differed in a counterexample, by the name of its words; null for a name in the program, such as that of an argument. */
export const differenceName = (said: string): (typeof differences)[Difference] | null =>
  isDifference(said) ? differences[said] : null;
