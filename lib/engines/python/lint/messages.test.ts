import { expect, test } from "vitest";
import { fixLabel, lintMessage, translatedRules } from "./messages";

test("the commonest rules speak Portuguese", () => {
  expect(translatedRules.length).toBeGreaterThanOrEqual(100);
  expect(new Set(translatedRules).size).toBe(translatedRules.length);
});

test("what ruff quotes is put in its place", () => {
  expect(lintMessage("F821", "Undefined name `x`")).toEqual({
    "pt-BR": "O nome `x` não está definido. Quando esta linha rodar, o programa para com `NameError`.",
    en: "Undefined name `x`. When this line runs, the program stops with `NameError`.",
  });
  expect(fixLabel("F401", "Remove unused import: `os`", "`os` imported but unused")).toEqual({
    "pt-BR": "Remover a importação `os`",
    en: "Remove unused import: `os`",
  });
});

test("a message that quotes less than expected falls back to ruff's own words", () => {
  expect(lintMessage("F821", "Undefined name")["pt-BR"]).toBe(
    "Regra F821 do ruff (em inglês): Undefined name.",
  );
  expect(fixLabel("F821", null, "Undefined name")).toEqual({
    "pt-BR": "Aplicar a correção do ruff (em inglês): Apply the fix",
    en: "Apply the fix",
  });
});

test("a message is bounded, however long a name it quotes", () => {
  const message = lintMessage("F821", `Undefined name \`${"x".repeat(5_000)}\``);
  expect(message.en.length).toBeLessThan(500);
  expect(message["pt-BR"].length).toBeLessThan(500);
});
