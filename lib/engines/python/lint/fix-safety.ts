import type { Edit } from "../types";

/**
 * Rules whose fixes keep the program's meaning. ruff's WebAssembly build does not say which of its fixes are
 * safe; these are the selected rules of which the native ruff 0.17.3 marked every fix as safe over CPython's own
 * library and some 340 other programs, and whose documentation names no exception but lost comments.
 */
const safeRules = new Set([
  ...["E401", "E703", "E713", "E714", "F401", "I001", "PIE808", "PLR0402", "PLR1711", "PLR2044"],
  ...["RET501", "RET505", "RET506", "RET507", "RET508", "RUF010", "RUF100"],
  ...["UP004", "UP009", "UP011", "UP012", "UP015", "UP034", "UP039", "W292", "W605"],
]);

/** Rewriting an import there may take a name away from other modules. */
const isPackageFile = (fileName: string | undefined) => /(^|[\\/])__init__\.pyi?$/.test(fileName ?? "");

/** Whether a fix may be applied unseen: a safe rule, and no comment lost on the way. */
export function isSafeFix(code: string, edits: readonly Edit[], source: string, fileName?: string): boolean {
  if (!safeRules.has(code) || (code === "F401" && isPackageFile(fileName))) return false;
  const comments = (text: string) => text.split("#").length;
  return edits.every(({ span, text }) => comments(source.slice(span.start, span.end)) <= comments(text));
}
