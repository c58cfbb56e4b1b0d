/** Accents with a width of their own, as TeX's older fonts draw them before their letter, and the marks that combine. */
const spacing: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¨": "\u0308",
  "¸": "\u0327",
};
const accentBefore = /([´`ˆ˜¨¸])(\p{L})/gu;
const ligatures = /[\ufb00-\ufb06]/g;
/** Controls, signs of no meaning (private use) and marks of missing ones. */
const unreadable = /[\p{Cc}\p{Co}\p{Cn}\ufffd\u00ad\u200b\ufeff]/gu;

/** How many signs of a text no reader could know. */
export function countUnreadable(text: string): number {
  return text.replace(/\s/g, "").match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
}

/** A word with its accents on their letters, ligatures as letters, in NFC, without signs that cannot be read. */
export function composeAccents(word: string): string {
  const joined = word.replace(accentBefore, (drawn, accent: string, letter: string) => {
    const base = letter === "ı" ? "i" : letter;
    const composed = (base + (spacing[accent] ?? "")).normalize("NFC");
    return composed.length === 1 ? composed : drawn;
  });
  return joined
    .replace(ligatures, (ligature) => ligature.normalize("NFKC"))
    .replace(/\u00ad$/, "-")
    .replace(unreadable, "")
    .normalize("NFC");
}
