/** So long a person may take at each step of signing in elsewhere. */
export const pendingSeconds = 600;

/** More linked sign-ins than anybody has providers. */
export const maxIdentities = 10;

const maxNameCharacters = 100;

/** A name that a provider tells, as one that may stand in headings: one line, not too long; else what is before the @. */
export function nameFrom(told: string | null, email: string): string {
  const line = (told ?? "").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return [...(line || email.slice(0, email.lastIndexOf("@")))].slice(0, maxNameCharacters).join("");
}
