import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit, Finding } from "../types";
import { analyseLint } from "./lint";

const withRule = (source: string, rule: string, fileName?: string): Finding[] =>
  analyseLint({ source, fileName }).findings.filter((finding) => finding.rule === rule);

function applied(source: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (text, { span, text: added }) => text.slice(0, span.start) + added + text.slice(span.end),
    source,
  );
}

const marked = (source: string, { span }: Finding) => source.slice(span.start, span.end);

const newline = fc.constantFrom("\n", "\r\n", "\r");
const before = fc.array(fc.constantFrom("# é", "# 😀😀", "\t", "", "x = '👩‍👩‍👧 e\u0301'", "y = 1\f"), {
  maxLength: 8,
});

test("spans and fixes meet the text in any mix of characters and line ends", () => {
  fc.assert(
    fc.property(before, newline, fc.boolean(), (lines, end, mark) => {
      const head = (mark ? "\ufeff" : "") + lines.map((line) => line + end).join("");
      const source = `${head}z = '😀'; import os${end}print(z)${end}`;
      const [finding] = withRule(source, "ruff/F401");
      if (!finding) throw new Error("F401 not found");
      expect(marked(source, finding)).toBe("os");
      const [fix] = finding.suggestions;
      expect(applied(source, fix?.edits ?? [])).toBe(`${head}z = '😀'; ${end}print(z)${end}`);
    }),
    { numRuns: 60 },
  );
});

test("a finding says the same in both languages, and why it matters", () => {
  const [finding] = withRule("def f(a=[]):\n    return a\n", "ruff/B006");
  expect(finding).toMatchObject({ category: "lint", severity: "major" });
  expect(finding?.message["pt-BR"]).toContain("Valor padrão mutável");
  expect(finding?.message.en).toContain("created once and shared");
  expect(finding?.suggestions[0]).toMatchObject({ safe: false });
});

test("a rule without words of ours keeps ruff's, and says that they are English", () => {
  const [finding] = withRule("import os\nos.chmod('a', 0o777)\n", "ruff/S103");
  expect(finding?.message["pt-BR"]).toMatch(/^Regra S103 do ruff \(em inglês\): /);
  expect(finding?.message.en).not.toContain("undefined");
});

test("a safe fix leaves the meaning, and one that would lose a comment is not safe", () => {
  expect(withRule("import os\n", "ruff/F401")[0]?.suggestions[0]?.safe).toBe(true);
  expect(withRule("import os  # for later\n", "ruff/F401")[0]?.suggestions[0]?.safe).toBe(false);
  expect(withRule("import os\n", "ruff/F401", "pkg/__init__.py")[0]?.suggestions[0]?.safe ?? false).toBe(
    false,
  );
});

test("severity follows what is at stake", () => {
  const source = "import subprocess\nsubprocess.run('ls ' + input(), shell=True)\nprint(nome)\nx = 1 \n";
  const found = new Map(analyseLint({ source }).findings.map(({ rule, severity }) => [rule, severity]));
  expect(found.get("ruff/S602")).toBe("critical");
  expect(found.get("ruff/F821")).toBe("critical");
  expect(found.get("ruff/W291")).toBe("info");
});

test("text in Portuguese and magic numbers are no findings", () => {
  const source =
    '"""Preço médio – em reais."""\n\nlimite = 42\nprint("ok" if limite > 18 else "não")  # ação\n';
  expect(analyseLint({ source }).findings).toEqual([]);
});

test("one rule shows 50 findings and counts the rest", () => {
  const result = analyseLint({ source: "print(x) ;\n".repeat(120) });
  expect(result.findings.filter(({ rule }) => rule === "ruff/E703")).toHaveLength(50);
  expect(result.data).toMatchObject({ omitted: { "ruff/E703": 70 } });
  expect(result.metrics.find(({ id }) => id === "lint-omitted")?.value).toBeGreaterThanOrEqual(70);
});

test("modernisations respect the oldest Python named", () => {
  const source = "from typing import Optional\n\n\ndef f(a: Optional[int]) -> None:\n    print(a)\n";
  expect(withRule(source, "ruff/UP045")).toHaveLength(1);
  const old = analyseLint({ source, targetVersion: "py38" });
  expect(old.findings.filter(({ rule }) => rule === "ruff/UP045")).toEqual([]);
});
