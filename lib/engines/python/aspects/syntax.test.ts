import { expect, test } from "vitest";
import { analyseSyntax } from "./syntax";

const first = (source: string) => analyseSyntax({ source }).findings[0];

test("a sound file has no finding", () => {
  const result = analyseSyntax({ source: "type X = int\nmatch 1:\n    case _: pass\n" });
  expect(result.findings).toEqual([]);
  expect(result.metrics[0]).toMatchObject({ id: "syntax-errors", value: 0 });
});

test.each([
  ["if x\n    pass\n", "dois-pontos", "colon"],
  ["if x = 1:\n    pass\n", "==", "=="],
  ["x = 'abc\n", "aspas", "quotes"],
  ["def f():\nreturn 1\n", "a definição da função", "four spaces"],
  ["  x = 1\n", "recuo inesperado", "tabs and spaces"],
  ["if True:\n    a = 1\n  b = 2\n", "não corresponde", "earlier block"],
  ["x = [1, 2\n", "termina antes da hora", "not closed"],
  ["f(a b)\n", "um nome", "comma"],
  ["x = y if z\n", "`else`", "word is missing"],
  ["x = “olá”\n", "aspas tipográficas", "curly quotes"],
  ["x = 1\0\n", "UTF-16", "UTF-16"],
  ["x = 5$\n", "não conhece", "invisible"],
  ['print "oi"\n', "parênteses", "parentheses"],
  ["x = 0777\n", "octais", "octals"],
  ["1 = x\n", "não se pode atribuir", "To compare"],
  ["def f(a=1, b): pass\n", "sem valor padrão", "without a default"],
  ["def f(a, a): pass\n", '"a" se repete', "another name"],
  ["from x import\n", "depois de `import`", "after `import`"],
  ["f'{a'\n", "f-string inválida", "brace"],
  ["class = 3\n", "Palavras reservadas", "Reserved words"],
  ["x = 5 +\n", "falta um valor depois do operador", "after the operator"],
  ["print(1))\n", "sobra um parêntese", "left over"],
])("%j is explained in both languages", (source, portuguese, english) => {
  const finding = first(source);
  expect(finding).toMatchObject({ rule: "syntax/error", category: "syntax", severity: "critical" });
  expect(finding?.message["pt-BR"].toLowerCase()).toContain(portuguese.toLowerCase());
  expect(finding?.message.en).toContain(english);
});

test("tabs and spaces that are mixed are said to be so, at their line, and nothing of what follows from it", () => {
  const { findings } = analyseSyntax({ source: "def f():\n\tif 1:\n        return 1\n" });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.en).toMatch(
    /line 3, column 1: inconsistent use of tabs and spaces.+four spaces/u,
  );
  expect(findings[0]?.message["pt-BR"]).toContain("tabulações e espaços misturados");
});

test("an error before the mixed line keeps its place before it", () => {
  const { findings } = analyseSyntax({ source: "x = = 1\nif 1:\n\tif 1:\n        y = 1\n" });
  expect(findings.map(({ message }) => /line (\d)/u.exec(message.en)?.[1])).toEqual(["1", "4"]);
});

test("an error that we have no words for still has its place and a hint", () => {
  const finding = first("nonlocal x\n");
  expect(finding?.message["pt-BR"]).toMatch(/linha 1, coluna 1: .+ Confira esta linha/);
});

test("columns count characters, and the span meets the text", () => {
  const source = "x = '😀' $\n";
  const finding = first(source);
  expect(finding?.message.en).toContain("line 1, column 9");
  expect(source.slice(finding?.span.start, finding?.span.end)).toBe("$");
});

test("syntax that is newer than the named Python is an error that says so", () => {
  const { findings } = analyseSyntax({ source: "match 1:\n    case _: pass\n", targetVersion: "py38" });
  expect(findings[0]?.message["pt-BR"]).toContain("não existe no Python 3.8 (veio no 3.10)");
});

test("at most ten errors are shown, and all are counted", () => {
  const result = analyseSyntax({ source: "x = = 1\n".repeat(40) });
  expect(result.findings).toHaveLength(10);
  expect(result.metrics[0]?.value).toBeGreaterThanOrEqual(40);
});

test("nesting beyond the parser is a finding, and the next file is analysed as ever", () => {
  expect(first(`x = ${"(".repeat(50_000)}`)?.rule).toBe("syntax/too-deep");
  expect(first("x = 1\n")).toBeUndefined();
  expect(first("x = \n")?.rule).toBe("syntax/error");
});
