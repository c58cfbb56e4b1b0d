import { expect, test } from "vitest";
import { localPart, normaliseEmail } from "./email";

test("an address is trimmed, composed, and its domain in lower case", () => {
  expect(normaliseEmail("  Ana.Lima@Escola.Example.ORG ")).toBe("Ana.Lima@escola.example.org");
  expect(normaliseEmail("jose\u0301@X.ORG")).toBe("jos\u00e9@x.org");
});

test("the local part ends at the last @", () => {
  expect(localPart('"A@b"@example.org')).toBe('"a@b"');
});
