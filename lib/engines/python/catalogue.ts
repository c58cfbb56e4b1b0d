import { costlyCallRules } from "./catalogue/costly-calls";
import { deadCodeRules } from "./catalogue/dead-code";
import { disguiseRules } from "./catalogue/disguise";
import { documentationRules } from "./catalogue/documentation";
import { maintainabilityRules } from "./catalogue/maintainability";
import { performanceRules } from "./catalogue/performance";
import type { RuleEntry } from "./catalogue/rule-entry";
import { securityRules } from "./catalogue/security";

/** Our own rules by their id. ruff documents its own under `https://docs.astral.sh/ruff/rules/`. */
export const pythonRules: Readonly<Record<string, RuleEntry>> = {
  "syntax/error": {
    title: { "pt-BR": "Erro de sintaxe", en: "Syntax error" },
    explanation: {
      "pt-BR":
        "O Python não consegue ler o arquivo, e nada dele roda. O lugar indicado é onde a leitura parou: o engano costuma estar ali ou logo antes.",
      en: "Python cannot read the file, and nothing of it runs. The place shown is where reading stopped: the mistake is usually there or just before.",
    },
    bad: "def area(side)\n    return side ** 2\n",
    good: "def area(side):\n    return side ** 2\n",
  },
  "syntax/too-deep": {
    title: { "pt-BR": "Aninhamento excessivo", en: "Nested too deep" },
    explanation: {
      "pt-BR":
        "Uma expressão contém milhares de níveis, em geral por ter sido gerada por um programa. Guarde os dados em um arquivo e leia-os.",
      en: "An expression has thousands of levels, usually because a program generated it. Keep the data in a file and read it.",
    },
    bad: "total = 1 + 1 + 1 + 1  # … and 20,000 more\n",
    good: "total = sum(values)\n",
  },
  "syntax/gave-up": {
    title: { "pt-BR": "Análise interrompida", en: "Analysis stopped" },
    explanation: {
      "pt-BR":
        "O analisador parou por uma falha própria. O arquivo pode estar correto; divida-o para achar a parte que a provoca.",
      en: "The analyser stopped at a fault of its own. The file may be right; split it to find the part that causes this.",
    },
    bad: "# the whole file in one piece\n",
    good: "# the file in parts\n",
  },
  "complexity/high": {
    title: { "pt-BR": "Complexidade ciclomática alta", en: "High cyclomatic complexity" },
    explanation: {
      "pt-BR":
        "A complexidade ciclomática conta os caminhos independentes de uma função: um, mais um por decisão (T. J. McCabe, “A Complexity Measure”, 1976). Cada caminho pede um teste. Acima de 10, McCabe recomenda dividir a função.",
      en: "Cyclomatic complexity counts the independent paths of a function: one, plus one for each decision (T. J. McCabe, “A Complexity Measure”, 1976). Each path asks for a test. Beyond 10 McCabe advises to split the function.",
    },
    bad: "def price(kind):\n    if kind == 'child':\n        return 5\n    elif kind == 'student':\n        return 8\n    # … nine more cases\n",
    good: "PRICES = {'child': 5, 'student': 8}\n\n\ndef price(kind):\n    return PRICES[kind]\n",
  },
  "size/long-function": {
    title: { "pt-BR": "Função longa", en: "Long function" },
    explanation: {
      "pt-BR":
        "Uma função de mais de 60 linhas de código não cabe em uma página e não se entende de uma vez (G. J. Holzmann, “The Power of 10”, 2006, regra 4).",
      en: "A function of more than 60 lines of code does not fit on a page and is not understood at once (G. J. Holzmann, “The Power of 10”, 2006, rule 4).",
    },
    bad: "def report(path):\n    # reads, checks, computes and prints in 90 lines\n    ...\n",
    good: "def report(path):\n    rows = read(path)\n    check(rows)\n    print(summary(rows))\n",
  },
  "size/long-module": {
    title: { "pt-BR": "Módulo longo", en: "Long module" },
    explanation: {
      "pt-BR":
        "Um módulo com mais de 1.000 linhas de código costuma juntar assuntos que se entendem melhor separados.",
      en: "A module of more than 1,000 lines of code usually joins subjects that are better understood apart.",
    },
    bad: "# shop.py: stock, prices, customers and reports\n",
    good: "# stock.py, prices.py, customers.py, reports.py\n",
  },
  ...securityRules,
  ...disguiseRules,
  ...deadCodeRules,
  ...maintainabilityRules,
  ...documentationRules,
  ...costlyCallRules,
  ...performanceRules,
};
