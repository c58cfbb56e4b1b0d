import { expect, test } from "vitest";
import { makeSealedBox } from "./aes-gcm";

const secret = () => "a secret of more than thirty-two characters";

test("what is sealed for one purpose is not opened for another", () => {
  const box = makeSealedBox(secret, "one");
  const sealed = box.seal("ana", Buffer.from("plain"));
  expect(box.open("ana", sealed).toString()).toBe("plain");
  expect(sealed.keyId).toBe(box.keyId());
  const other = makeSealedBox(secret, "other");
  expect(other.keyId()).not.toBe(box.keyId());
  expect(() => other.open("ana", sealed)).toThrow("another ELYSIA_SECRET");
  expect(() => other.open("ana", { ...sealed, keyId: other.keyId() })).toThrow();
});
