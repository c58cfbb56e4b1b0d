/** The two languages in which a result speaks. */
export type Locale = "pt-BR" | "en";
export type Localized = Readonly<Record<Locale, string>>;

/** A range of the analysed source in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** From a remark (`info`) to something that breaks the program or its security (`critical`). */
export type Severity = "info" | "minor" | "major" | "critical";

/** Replaces `span` by `text`; an empty span inserts, an empty text deletes. */
export type Edit = { span: Span; text: string };

/** A correction. Its edits do not overlap; `safe` means that it may be applied unseen. */
export type Suggestion = { label: Localized; edits: Edit[]; safe: boolean };

type Category =
  | "syntax"
  | "lint"
  | "complexity"
  | "size"
  | "security"
  | "dead-code"
  | "maintainability"
  | "documentation"
  | "typing"
  | "performance";

/** Something to look at. `rule` is stable: `ruff/F401`, `complexity/high`, … */
export type Finding = {
  rule: string;
  category: Category;
  severity: Severity;
  span: Span;
  message: Localized;
  suggestions: Suggestion[];
};

export type Metric = {
  id: string;
  value: number;
  unit?: "words" | "sentences" | "characters" | "lines" | "ratio" | "score" | "count";
  label: Localized;
};

/** What one aspect found. Findings are sorted by start, end and rule; everything can be written as JSON. */
export type AspectResult = {
  aspect: string;
  engine: string;
  findings: Finding[];
  metrics: Metric[];
  data?: Record<string, unknown>;
};

export const targetVersions = ["py38", "py39", "py310", "py311", "py312", "py313", "py314"] as const;
export type TargetVersion = (typeof targetVersions)[number];

/**
 * A Python file. `targetVersion` is the oldest Python that it must run on; without it every syntax up to
 * 3.14 is accepted and no finding asks for something newer than Python 3.11.
 */
export type PythonInput = { source: string; fileName?: string; targetVersion?: TargetVersion };
