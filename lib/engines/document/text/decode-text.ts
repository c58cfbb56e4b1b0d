export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const utf8Mark = [0xef, 0xbb, 0xbf];
const utf16LittleMark = [0xff, 0xfe];
const utf16BigMark = [0xfe, 0xff];
const utf32LittleMark = [0xff, 0xfe, 0, 0];
/** How many bytes are looked at to tell UTF-16 without a mark. */
const sample = 4_096;
/** Letters of Western European languages and the signs that word processors put between them, in Windows-1252. */
const plausibleHigh = /[À-ÖØ-öø-ÿŠšŽžŒœŸªº°§«»“”‘’–—…•€²³¹¼½¾´·©®™£×÷\u00a0¿¡]/g;
const controlSigns = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/gu;
const undefinedSigns = /[\u0080-\u009f]/;
const high = /[^\0-\x7f]/g;
/** Neighbours that a text in another encoding, read as Windows-1252, is full of and Portuguese or English is not. */
const implausiblePair = /[À-ÖØ-ÞŠŽ][À-ÖØ-öø-ÿ]{2}[À-ÖØ-öø-ÿ]/g;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Reads bytes strictly. @returns null where they are not in this encoding */
function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Zeros never stand in a text, other controls than line ends seldom: a bell or an escape in a hundred signs. */
function isReadable(text: string, controlsAllowed: number): boolean {
  const controls = text.match(controlSigns)?.length ?? 0;
  return !text.includes("\0") && controls <= text.length * controlsAllowed;
}

/** Latin text in UTF-16 has a zero in nearly every second byte: the first of each pair is big-endian. */
function zerosOfUtf16(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, sample) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > length * 0.35 && even === 0) return "utf-16le";
  return even > length * 0.35 && odd === 0 ? "utf-16be" : null;
}

/** Windows-1252 takes nearly any bytes: they are a text when what is not ASCII is what Western languages write, between ASCII letters. */
function looksWestern(text: string): boolean {
  const strange = text.match(high)?.length ?? 0;
  const plausible = text.match(plausibleHigh)?.length ?? 0;
  const pairs = text.match(implausiblePair)?.length ?? 0;
  if (undefinedSigns.test(text)) return false;
  return strange <= text.length * 0.3 && plausible >= strange * 0.95 && pairs <= text.length * 0.002;
}

function encodingOfMark(bytes: Uint8Array): TextEncoding | null {
  if (startsWith(bytes, utf8Mark)) return "utf-8";
  if (startsWith(bytes, utf16LittleMark) && !startsWith(bytes, utf32LittleMark)) return "utf-16le";
  return startsWith(bytes, utf16BigMark) ? "utf-16be" : null;
}

/**
 * The text that bytes are, by their byte-order mark, else by what they can be: UTF-8, UTF-16 in either order, Windows-1252.
 * The mark is left out.
 * @returns null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const marked = encodingOfMark(bytes);
  const tries: readonly TextEncoding[] = marked ? [marked] : [zerosOfUtf16(bytes) ?? "utf-8", "windows-1252"];
  for (const encoding of tries) {
    const text = decodeAs(encoding, bytes);
    if (text === null) continue;
    const sound =
      encoding === "windows-1252" ? isReadable(text, 0) && looksWestern(text) : isReadable(text, 0.01);
    if (sound) return { text, encoding };
  }
  return null;
}
