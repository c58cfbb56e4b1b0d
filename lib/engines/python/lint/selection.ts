import type { RuleSet } from "../ruff/check";

/**
 * The families of ruff's rules that we run:
 * pycodestyle (E, W), Pyflakes (F), bugbear (B), comprehensions (C4), simplify (SIM), Perflint (PERF),
 * pyupgrade (UP), ruff's own (RUF), bandit (S), pep8-naming (N), Pylint (PL), shadowed builtins (A), import order
 * (I), async (ASYNC), pie (PIE), return (RET), raise (RSE), debugger (T10), logging (LOG), version checks (YTT).
 */
const select = [
  ...["E", "W", "F", "B", "C4", "SIM", "PERF", "UP", "RUF", "S", "N", "PL"],
  ...["A", "I", "ASYNC", "PIE", "RET", "RSE", "T10", "LOG", "YTT"],
];

/** Rules of those families that tell most programs nothing useful, with the reason for each group. */
const ignore = [
  "E501", // line length: a matter of the formatter
  "S101", // assert: right in tests and scripts
  "S603", // any subprocess call, safe ones too
  "S404", // importing subprocess at all
  ...["RUF001", "RUF002", "RUF003"], // characters of other alphabets: normal in Portuguese text
  "PLR2004", // numbers in comparisons
  ...["PLR0911", "PLR0912", "PLR0915"], // the complexity and size aspects measure these
  "PLR0917", // says the same as PLR0913
  "PLC0415", // imports inside functions are often on purpose
  "SIM108", // the ternary is not always clearer
  ...["A003", "A004", "A005"], // attributes, imports and module names do no harm
  "N999", // module names: the file has none of its own here
];

export const lintRules: RuleSet = { name: "lint", lint: { select, ignore } };
