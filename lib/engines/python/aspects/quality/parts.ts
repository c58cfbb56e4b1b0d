import type { Localized, Severity } from "../../types";

export type PartId =
  | "correctness"
  | "security"
  | "maintainability"
  | "duplication"
  | "documentation"
  | "typing"
  | "performance";

export type Part = { id: PartId; weight: number; label: Localized };

/** The parts of the score; their weights sum to 100. They follow the characteristics of ISO/IEC 25010, the defects first. */
export const parts: readonly Part[] = [
  { id: "correctness", weight: 30, label: { "pt-BR": "Correção", en: "Correctness" } },
  { id: "security", weight: 25, label: { "pt-BR": "Segurança", en: "Security" } },
  { id: "maintainability", weight: 15, label: { "pt-BR": "Manutenção", en: "Maintainability" } },
  { id: "duplication", weight: 5, label: { "pt-BR": "Repetição", en: "Duplication" } },
  { id: "documentation", weight: 10, label: { "pt-BR": "Documentação", en: "Documentation" } },
  { id: "typing", weight: 5, label: { "pt-BR": "Tipos", en: "Typing" } },
  { id: "performance", weight: 10, label: { "pt-BR": "Desempenho", en: "Performance" } },
];

/** Points that a finding costs in a file of up to 100 lines of code. */
export const costs: Readonly<Record<Severity, number>> = { critical: 10, major: 4, minor: 1.5, info: 0.25 };

const byCategory: Readonly<Record<string, PartId>> = {
  security: "security",
  documentation: "documentation",
  typing: "typing",
  performance: "performance",
};

const ofRuff: readonly (readonly [RegExp, PartId])[] = [
  [/^(?:S\d|PLE25)/u, "security"],
  [/^PERF/u, "performance"],
  [/^(?:E9|E7[12]|F|B|PLE|PLW|ASYNC|LOG|T10|YTT|RUF0(?:0[5-9]|1|2|3|4)|A\d)/u, "correctness"],
];

/** The part of the score to which a rule's findings belong. */
export function partOf(rule: string): PartId {
  const [family = "", code = ""] = rule.split("/");
  if (family === "ruff") return ofRuff.find(([pattern]) => pattern.test(code))?.[1] ?? "maintainability";
  if (rule === "maintainability/duplicate") return "duplication";
  return byCategory[family] ?? "maintainability";
}
