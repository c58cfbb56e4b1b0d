/** An essay for a reviewer; what is not known is absent. */
export type ReviewedEssay = { text: string; theme?: string; motivatingText?: string; language: "pt" | "en" };

/** What is said to readers of both languages. */
export type Said = Readonly<Record<"pt-BR" | "en", string>>;

/**
 * What a reviewer says of a passage: UTF-16 offsets of the text, `end` exclusive. `rule` is a kebab-case name of the reviewer's own;
 * `replacements` may stand in the place of the passage. A message that is one text is in the essay's language.
 */
export type Remark = {
  start: number;
  end: number;
  rule: string;
  message: string | Said;
  competency: 1 | 2 | 3 | 4 | 5 | null;
  replacements: string[];
};

/**
 * Something outside the engine that reads an essay: a service, or a program of others that the product brings. Nothing that it says is
 * trusted: remarks whose passage is not in the text are left out, and their number and length are bounded.
 */
export type Reviewer = {
  /** Product and version or model, as a result names it. */
  name: string;
  /** @throws AppError `unavailable` when it does not answer in time or as it should, `too_large` for a text that it does not take */
  review(essay: ReviewedEssay): Promise<Remark[]>;
};
