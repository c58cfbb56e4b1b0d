import { expect, test } from "vitest";
import { makeSecretBox } from "./secret-box";

const box = makeSecretBox(() => "a secret of more than thirty-two characters");
const plain = Buffer.from("12345678901234567890");

test("what is sealed opens for its owner alone, and twice sealed differs", () => {
  const one = box.seal("ana", plain);
  expect(box.open("ana", one)).toEqual(plain);
  expect(box.seal("ana", plain).sealed).not.toEqual(one.sealed);
  expect(one.sealed.includes(plain)).toBe(false);
  expect(() => box.open("bia", one)).toThrow();
});

test("a changed byte and another installation's key open nothing", () => {
  const { keyId, sealed } = box.seal("ana", plain);
  const changed = Buffer.from(sealed);
  changed[sealed.length - 1] = (changed[sealed.length - 1] ?? 0) ^ 1;
  expect(() => box.open("ana", { keyId, sealed: changed })).toThrow();
  const other = makeSecretBox(() => "another secret of more than thirty-two characters");
  expect(() => other.open("ana", { keyId, sealed })).toThrow("another ELYSIA_SECRET");
  expect(other.fingerprint("ana", "x")).not.toBe(box.fingerprint("ana", "x"));
});
