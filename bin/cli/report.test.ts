import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { EngineResult } from "@/lib/composition/engines";
import { renderReport } from "./report";

const text = "import os\nprint('olá')\n";
const lint: EngineResult = {
  aspect: "lint",
  engine: "python@0.1.0",
  findings: [
    {
      rule: "ruff/F401",
      category: "lint",
      severity: "minor",
      span: { start: 7, end: 9 },
      message: { "pt-BR": "`os` não é usado.", en: "`os` is unused." },
      suggestions: [{ label: { "pt-BR": "Remover", en: "Remove" }, edits: [], safe: true }],
    },
  ],
  metrics: [{ id: "mean", value: 1234.567, label: { "pt-BR": "Média", en: "Mean" } }],
};
const skipped: EngineResult = {
  aspect: "size",
  engine: "python@0.1.0",
  findings: [],
  metrics: [],
  data: { skipped: "syntax-error" },
};
const options = { name: "a.py", text, locale: "pt-BR", colour: false } as const;

test("shows each finding at its place with its correction, then the metrics and the count", () => {
  expect(renderReport([lint, skipped], options)).toBe(
    [
      "a.py python@0.1.0",
      "",
      "Boas práticas",
      "  1:8 leve ruff/F401 `os` não é usado.",
      "    import os",
      "           ~~",
      "    → Remover (segura)",
      "",
      "Tamanho",
      "  Não analisado: há um erro de sintaxe.",
      "",
      "Métricas",
      "  Média  1.234,57",
      "",
      "Total: 1 (leve 1)",
      "",
    ].join("\n"),
  );
});

test("speaks English and says when there is nothing", () => {
  const report = renderReport([{ ...lint, findings: [] }], { ...options, locale: "en" });
  expect(report).toContain("Good practice\n  Nothing to report.");
  expect(report).toContain("Mean  1,234.57");
  expect(report).toContain("Total: 0");
});

test("colours are only added where asked for, and change nothing else", () => {
  const coloured = renderReport([lint, skipped], { ...options, colour: true });
  expect(coloured).toContain("\u001b[33m");
  expect(stripVTControlCharacters(coloured)).toBe(renderReport([lint, skipped], options));
});

test("a name or message from outside cannot steer the terminal", () => {
  const [finding] = lint.findings;
  if (!finding) throw new Error("no finding");
  const hostile: EngineResult = {
    ...lint,
    findings: [{ ...finding, message: { "pt-BR": "\u001b]0;x\u0007", en: "" } }],
  };
  const report = renderReport([hostile], { ...options, name: "a\u001b[2J.py" });
  expect(report).not.toContain("\u001b");
});
