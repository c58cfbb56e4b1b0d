import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords";
import { demoLogins } from "./demo-logins";
import { checkPassword } from "./password-policy";

const email = "Maria.Silva@example.org";

test.each([
  ["onze caract", "password_too_short"],
  ["doze caracte", null],
  ["uma frase longa e calma", null],
  ["ab 1 maria.silva 99", "password_contains_email"],
  ["xx MARIA.SILVA xx", "password_contains_email"],
  ["PasswordPassword", "password_common"],
  ["Password12345!", "password_common"],
  ["minha senha 2026!", "password_common"],
  ["correct horse battery staple", "password_common"],
  ["123456789012", "password_common"],
  ["aaaaaaaaaaaaaaaa", "password_common"],
  ["abcabcabcabc", "password_common"],
  ["839201847561", null],
  ["ação é 12345", null],
])("%s → %s", (password, problem) => {
  expect(checkPassword(password, email)).toBe(problem);
});

test("characters are counted, not UTF-16 units, and after NFKC", () => {
  expect(checkPassword("🙂🙃🙂🙃🙂🙃🙂🙂", email)).toBe("password_too_short");
  expect(checkPassword("🙂🙃🙂🙃🙂🙃🙂🙂🙃🙃🙂🙃", email)).toBeNull();
  expect(checkPassword("e\u0301a\u0301i\u0301o\u0301u\u0301y\u0301", email)).toBe("password_too_short");
});

test("a short local part forbids nothing", () => {
  expect(checkPassword("uma frase jo qualquer", "jo@example.org")).toBeNull();
});

test("between 12 and 128 characters the length is never the problem, outside always", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 200 }), (password) => {
      const problem = checkPassword(password, email);
      if (password.length < 12) expect(problem).toBe("password_too_short");
      else if (password.length > 128) expect(problem).toBe("password_too_long");
      else expect(["password_contains_email", "password_common", null]).toContain(problem);
    }),
  );
});

test("a common word is refused with digits around it and repeated", () => {
  const words = [...commonPasswords].filter((word) => /^\p{L}.{4,}\p{L}$/u.test(word));
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat({ max: 999_999 }), (word, digits) => {
      expect(checkPassword(`${digits}${word}!${digits}`.padEnd(12, "1"), email)).toBe("password_common");
      expect(checkPassword(word.repeat(2), email)).toBe("password_common");
    }),
  );
});

test("the demo's password is one that the policy accepts", () => {
  for (const login of demoLogins) expect(checkPassword(login.password, login.email)).toBeNull();
});
