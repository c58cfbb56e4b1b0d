import { createHash, randomBytes, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Secrets } from "../ports";

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const prefixLength = 8;
/** 238 bits. */
const secretLength = 40;
const checksumLength = 6;
const keyForm = /^ely_([0-9A-Za-z]{8})_[0-9A-Za-z]{46}$/;

const randomLetters = (length: number): string =>
  Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");

/** CRC-32 in six letters: tells a key that was cut or mistyped, and scanners a key from what looks like one. */
function checksum(text: string): string {
  let rest = crc32(text);
  let written = "";
  for (let place = 0; place < checksumLength; place++) {
    written = letters.charAt(rest % letters.length) + written;
    rest = Math.floor(rest / letters.length);
  }
  return written;
}

/** These secrets are random and long: a plain SHA-256 of one gives nothing away. */
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function keyOf(prefix: string) {
  const body = `ely_${prefix}_${randomLetters(secretLength)}`;
  const text = body + checksum(body);
  return { text, prefix, hash: hash(text) };
}

/** Keys are `ely_<prefix>_<secret><checksum>`, refresh tokens `elr_` and 32 random bytes. */
export const secrets: Secrets = {
  newKey: () => keyOf(randomLetters(prefixLength)),
  renewedKey: keyOf,
  readKey: (text) => {
    const prefix = keyForm.exec(text)?.[1];
    const body = text.slice(0, -checksumLength);
    return prefix !== undefined && checksum(body) === text.slice(-checksumLength)
      ? { prefix, hash: hash(text) }
      : null;
  },
  newRefreshToken: () => {
    const text = `elr_${randomBytes(32).toString("base64url")}`;
    return { text, hash: hash(text) };
  },
  hashRefreshToken: hash,
};
