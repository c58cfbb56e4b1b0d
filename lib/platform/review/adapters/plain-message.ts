/** The longest message of a remark, in UTF-16 code units. */
const longestMessage = 600;

/** A message from outside as one line of bounded length, without control characters. */
export const plainMessage = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, longestMessage)
    .replace(/[\uD800-\uDBFF]$/, "");
