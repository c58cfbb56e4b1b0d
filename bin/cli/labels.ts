import type { Locale } from "./words";

const aspects: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "pt-BR": {
    structure: "Estrutura",
    spelling: "Ortografia",
    norm: "Norma-padrão",
    readability: "Legibilidade",
    repetition: "Repetição",
    cohesion: "Coesão",
    theme: "Tema e repertório",
    argument: "Argumentação",
    proposal: "Proposta de intervenção",
    integrity: "Integridade",
    english: "Gramática do inglês",
    syntax: "Sintaxe",
    lint: "Boas práticas",
    complexity: "Complexidade",
    size: "Tamanho",
    security: "Segurança",
    "dead-code": "Código sem efeito",
    maintainability: "Manutenção",
    documentation: "Documentação",
    typing: "Tipos",
    performance: "Desempenho",
    quality: "Qualidade",
  },
  en: {
    structure: "Structure",
    spelling: "Spelling",
    norm: "Formal norm",
    readability: "Readability",
    repetition: "Repetition",
    cohesion: "Cohesion",
    theme: "Theme and repertoire",
    argument: "Argument",
    proposal: "Proposal",
    integrity: "Integrity",
    english: "English grammar",
    syntax: "Syntax",
    lint: "Good practice",
    complexity: "Complexity",
    size: "Size",
    security: "Security",
    "dead-code": "Dead code",
    maintainability: "Maintainability",
    documentation: "Documentation",
    typing: "Types",
    performance: "Performance",
    quality: "Quality",
  },
};

const reasons: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "pt-BR": {
    "syntax-error": "há um erro de sintaxe",
    "too-deep": "o código está aninhado demais",
    "gave-up": "o analisador parou",
  },
  en: {
    "syntax-error": "there is a syntax error",
    "too-deep": "the code is nested too deep",
    "gave-up": "the analyser stopped",
  },
};

/** The heading of an aspect; one that has no name yet keeps its id. */
export const aspectLabel = (aspect: string, locale: Locale): string => aspects[locale][aspect] ?? aspect;

/** Why an aspect was left out, in words. */
export const skipReason = (reason: string, locale: Locale): string => reasons[locale][reason] ?? reason;
