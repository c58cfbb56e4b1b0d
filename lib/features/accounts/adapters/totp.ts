import { createHmac, randomBytes } from "node:crypto";
import type { TotpCodes } from "../second-factor-ports";

const stepSeconds = 30;
const digits = 6;
/** Clocks differ: the step before and the one after count as well. */
const tolerance = 1;
const secretBytes = 20;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const recoveryBytes = 10;

/** RFC 6238 with the parameters that every authenticator app knows: SHA-1, six digits, thirty seconds. */
export const totp: TotpCodes = {
  newSecret: () => randomBytes(secretBytes),
  text: base32,
  stepOf: (secret, code, now) => {
    const present = Math.floor(now.getTime() / 1000 / stepSeconds);
    const near = Array.from({ length: 2 * tolerance + 1 }, (_, index) => present - tolerance + index);
    return near.find((step) => totpCode(secret, step) === code) ?? null;
  },
  newRecoveryCode: () => (base32(randomBytes(recoveryBytes)).match(/.{4}/g) ?? []).join("-"),
};

/** The code of a time step: RFC 4226, 5.3. */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** Base 32 without padding: RFC 4648, 6. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}
