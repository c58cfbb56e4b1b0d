import { expect, test } from "vitest";
import { createIntl } from "./intl";
import { negotiateLocale } from "./locales";
import { termIn } from "./terms";

test.each([
  [undefined, "pt-BR"],
  ["", "pt-BR"],
  ["en-GB,en;q=0.9,pt;q=0.8", "en"],
  ["pt-PT", "pt-BR"],
  ["fr-FR, en;q=0.4, pt;q=0.5", "pt-BR"],
  ["en;q=0, *;q=0.5", "pt-BR"],
  ["de;q=1.0, EN-us ; q=0.2", "en"],
  [";;;q=,,", "pt-BR"],
])("Accept-Language %j gives %s", (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test("dates are those of Brasília, in the words of the locale", () => {
  const at = new Date("2026-01-01T02:30:00Z");
  expect(createIntl("pt-BR").format.dateTime(at, { dateStyle: "long" })).toBe("31 de dezembro de 2025");
  expect(createIntl("en").format.dateTime(at, { dateStyle: "long" })).toBe("December 31, 2025");
});

test("a term that the catalogue does not know is shown as it is", () => {
  const term = termIn({});
  expect(term("categories", "word-choice")).toBe("word choice");
  expect(term("categories", "constructor")).toBe("constructor");
  expect(createIntl("en").term("categories", "spelling")).toBe("Spelling");
});
