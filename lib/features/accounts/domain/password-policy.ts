import { commonPasswords } from "./common-passwords";
import { localPart } from "./email";

const minPasswordCharacters = 12;
const maxPasswordCharacters = 128;
/** A shorter local part, such as `jo`, stands in too many words to tell anything. */
const minLocalPart = 3;

export const passwordProblems = [
  "password_too_short",
  "password_too_long",
  "password_contains_email",
  "password_common",
] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

/**
 * What is wrong with a new password, or null. Length and known-bad words, no rules of composition: NIST SP 800-63B, 3.1.1.
 * Characters are Unicode code points after NFKC, so that a password counts the same on every keyboard.
 */
export function checkPassword(password: string, email: string): PasswordProblem | null {
  const canonical = password.normalize("NFKC");
  const length = [...canonical].length;
  if (length < minPasswordCharacters) return "password_too_short";
  if (length > maxPasswordCharacters) return "password_too_long";
  const lowered = canonical.toLowerCase();
  const local = localPart(email);
  if (local.length >= minLocalPart && lowered.includes(local)) return "password_contains_email";
  return isCommon(lowered) ? "password_common" : null;
}

/** A common word stays common when it is spaced, doubled, or filled up with digits and marks at its ends. */
function isCommon(lowered: string): boolean {
  const bare = lowered.replace(/\s+/g, "");
  const core = bare.replace(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, "");
  const units = [bare, core].map(repeatedUnit);
  return repeatedUnit(bare).length <= 3 || [bare, core, ...units].some((text) => commonPasswords.has(text));
}

/** The shortest text whose repetition gives `text`: "abcabc" → "abc". */
const repeatedUnit = (text: string): string => text.slice(0, (text + text).indexOf(text, 1));
