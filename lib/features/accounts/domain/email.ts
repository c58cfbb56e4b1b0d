/**
 * The form in which an address is kept: trimmed, Unicode NFC, its domain in lower case (RFC 5321 lets only the local
 * part be case-sensitive). Two addresses that differ in case alone are one account: compare them lower-cased.
 */
export function normaliseEmail(text: string): string {
  const trimmed = text.trim().normalize("NFC");
  const at = trimmed.lastIndexOf("@");
  return trimmed.slice(0, at + 1) + trimmed.slice(at + 1).toLowerCase();
}

/** What stands before the `@`, in lower case. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf("@")).toLowerCase();
