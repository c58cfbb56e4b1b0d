import { expect, test } from "vitest";
import { totp, totpCode } from "./totp";

const secret = Buffer.from("12345678901234567890");

/** RFC 6238, appendix B, to six digits. */
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %i the code is %s", (second, code) => {
  expect(totpCode(secret, Math.floor(second / 30))).toBe(code);
});

test("a code counts a step early and a step late, no more", () => {
  const step = 50_000_000;
  const at = (offset: number) => new Date((step + offset) * 30_000 + 15_000);
  const code = totpCode(secret, step);
  expect([-2, -1, 0, 1, 2].map((offset) => totp.stepOf(secret, code, at(offset)))).toEqual([
    null,
    step,
    step,
    step,
    null,
  ]);
});

test("secrets are written as apps read them: RFC 4648, 10", () => {
  expect(totp.text(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
  expect(totp.text(Buffer.from("fo"))).toBe("MZXQ");
  expect(totp.newRecoveryCode()).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
  expect(totp.newRecoveryCode()).not.toBe(totp.newRecoveryCode());
});
