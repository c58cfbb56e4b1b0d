import { tokenize } from "../../ast/tokenize";
import type { Finding } from "../../types";
import { securityFinding } from "./messages";

const codePoint = (text: string) =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const bidirectional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible =
  /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u3164\uFFA0\u{E0000}-\u{E007F}]|(?<!^)\uFEFF/gu;
/** Unicode's line ends, which Python does not take for such, and controls that a terminal obeys. */
const falseLineEnds = /(?![\t\n\r\f])\p{Cc}|[\u2028\u2029]/gu;
const loneReturn = /\r(?!\n)/gu;
const pageBreak = /(?<=[^\s\f])[^\S\n\r]*\f/gu;

/** Encodings under which each byte of ASCII stands for itself: https://docs.python.org/3/library/codecs.html#standard-encodings */
const plainEncoding =
  /^(?:utf-?8(?:-sig)?|u8|ascii|us-ascii|latin-?1|iso-?8859-?\d+|l1|cp\d+|windows-?\d+|koi8-[rut]|mac-?roman|gbk|gb2312|gb18030|big5|euc-\w+|shift-?jis|sjis)$/iu;
/** As PEP 263 has it. */
const codingLine = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/u;

const marks = (source: string, pattern: RegExp, rule: "bidi" | "invisible" | "line-ends"): Finding[] =>
  Array.from(source.matchAll(pattern), ({ 0: text, index }) =>
    securityFinding(rule, { start: index, end: index + text.length }, codePoint(text.at(-1) ?? "")),
  );

function encodingFindings(source: string): Finding[] {
  const lines = source.split(/\r\n|[\n\r]/u, 2);
  let start = 0;
  for (const line of lines) {
    const name = codingLine.exec(line)?.[1];
    if (name && !plainEncoding.test(name.replaceAll("_", "-")))
      return [securityFinding("source-encoding", { start, end: start + line.length }, name)];
    start += line.length + 1;
  }
  return [];
}

const scripts = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee"].map((name) => ({
  name,
  pattern: new RegExp(`\\p{Script=${name}}`, "u"),
}));

/** Letters of Cyrillic and Greek that look like Latin ones (from Unicode's confusables.txt). */
const lookalikes = /^[асеорхуіјѕԁһԛԝɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονρυАВЕКМНОРСТХІЈЅ_\d]+$/u;

function isDisguised(name: string): boolean {
  if (name.normalize("NFC") !== name.normalize("NFKC")) return true;
  const found = scripts.filter(({ pattern }) => pattern.test(name));
  return found.length > 1 || (found.length === 1 && found[0]?.name !== "Latin" && lookalikes.test(name));
}

const nameFindings = (source: string): Finding[] =>
  tokenize(source)
    .filter(({ kind, text }) => kind === "name" && /\P{ASCII}/u.test(text) && isDisguised(text))
    .map((token) => securityFinding("homoglyph", token, token.text));

/** Returns that stand alone where the file has other line ends, as old as they are, split lines for some readers alone. */
const returnFindings = (source: string): Finding[] =>
  source.includes("\n") ? marks(source, loneReturn, "line-ends") : [];

/** Text that people see in another way than Python does. */
export function textFindings(source: string): Finding[] {
  const ascii = [
    ...encodingFindings(source),
    ...marks(source, falseLineEnds, "line-ends"),
    ...marks(source, pageBreak, "line-ends"),
    ...returnFindings(source),
  ];
  if (!/\P{ASCII}/u.test(source)) return ascii;
  return [
    ...ascii,
    ...marks(source, bidirectional, "bidi"),
    ...marks(source, invisible, "invisible"),
    ...nameFindings(source),
  ];
}
