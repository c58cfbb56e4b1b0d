import { expect, test } from "vitest";
import { terminalLocale } from "./locale";

test.each([
  [{ LANG: "pt_BR.UTF-8" }, "pt-BR"],
  [{ LANG: "pt" }, "pt-BR"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "C" }, "en"],
  [{ LANG: "ptx" }, "en"],
  [{}, "en"],
  [{ LC_ALL: "en_GB", LANG: "pt_BR" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "pt_PT", LANG: "en_US" }, "pt-BR"],
])("%j speaks %s", (variables, locale) => {
  expect(terminalLocale(variables)).toBe(locale);
});
