/** The interface languages of the command line. */
export type TerminalLocale = "pt-BR" | "en";

/**
 * The language of the user's terminal, by POSIX precedence: `LC_ALL`, then `LC_MESSAGES`, then `LANG`.
 * Any Portuguese gives pt-BR, everything else English.
 */
export function terminalLocale(source: Record<string, string | undefined> = process.env): TerminalLocale {
  const language = source.LC_ALL || source.LC_MESSAGES || source.LANG || "";
  return /^pt(?:[_.@-]|$)/i.test(language) ? "pt-BR" : "en";
}
