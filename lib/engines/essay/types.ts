import type { Competency } from "./catalogue/competency";

/** The languages in which findings speak to the reader. */
type Locale = "pt-BR" | "en";
export type Localized = Readonly<Record<Locale, string>>;

/** A passage of the analysed text in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };

export type Severity = "info" | "minor" | "major" | "critical";

export type Edit = { span: Span; text: string };

/** A change that a reader may accept. Its edits do not overlap; `safe` ones may be applied unseen. */
export type Suggestion = { label: Localized; edits: Edit[]; safe: boolean };

/** One passage worth a reader's attention. `message` teaches in one or two sentences. */
export type Finding = {
  rule: string;
  category: string;
  competency: Competency | null;
  severity: Severity;
  span: Span;
  message: Localized;
  suggestions: Suggestion[];
};

type MetricUnit = "words" | "sentences" | "characters" | "lines" | "ratio" | "score" | "count";

/** A measured figure. `id` is stable and unique within its aspect. */
export type Metric = { id: string; value: number; unit?: MetricUnit; label: Localized };

/** What one aspect found. Everything is JSON-serialisable; findings are sorted by start, end and rule. */
export type AspectResult = {
  aspect: string;
  engine: string;
  findings: Finding[];
  metrics: Metric[];
  data?: Record<string, unknown>;
};

export type EssayLanguage = "pt" | "en";

/** A text to analyse. Without `language` it is detected. */
export type EssayInput = {
  text: string;
  theme?: string;
  motivatingText?: string;
  /** Given apart from the text; otherwise a short first line counts as the title. */
  title?: string;
  language?: EssayLanguage;
};
