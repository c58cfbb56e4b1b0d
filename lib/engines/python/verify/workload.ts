/** Where a case comes from, the best evidence first. */
export type CaseOrigin = "given" | "recorded" | "mutated" | "generated" | "scaled";

/** A whole program on standard input. */
export type StdinCase = { input: string; origin: CaseOrigin };

/** A call of the entry point: the source text of a tuple of arguments, made of literals. */
export type CallCase = { args: string; origin: CaseOrigin };

/**
 * What one version is called with to see what it does. `args` may also use the harness's vocabulary (vocabulary.py): iterators,
 * functions and files that tell how they were used.
 */
export type ProbeCase = CallCase & {
  /** The function or class that is called, by its name in the module. */
  entry: string;
  /** The source text of a dict of arguments by name. */
  named?: string;
  /** Statements that run in the module before the call. */
  setup?: string;
  /** Calls of methods of the object made: name, and source text of the tuple of arguments. */
  steps?: readonly (readonly [name: string, args: string])[];
  /** The arguments may be none that the program was written for: a TypeError or AttributeError of the first version says nothing. */
  guessed?: boolean;
};

/** What both versions of a program are run on. */
export type Workload =
  | { kind: "stdin"; cases: readonly StdinCase[] }
  | { kind: "calls"; entryPoint: string; cases: readonly CallCase[] };
