import type { Speller } from "./speller";

/**
 * A dictionary with a memory and a budget: each word is looked up once, and when the budget is spent every new word counts as
 * unknown. So the time for suggestions is bounded without a clock, and the same text always gives the same result.
 */
export class Lookups {
  private readonly seen = new Map<string, boolean>();
  private left = 0;

  constructor(
    private readonly speller: Speller,
    private documentBudget: number,
  ) {}

  /** Sets how many look-ups the next word may use, within what is left for the document. */
  allow(budget: number): void {
    this.left = Math.min(budget, this.documentBudget);
  }

  /** Whether the document's budget is used up, so that generating words to look up would be in vain. */
  get spent(): boolean {
    return this.documentBudget <= 0;
  }

  knows(word: string): boolean {
    const known = this.seen.get(word);
    if (known !== undefined) return known;
    if (this.left <= 0) return false;
    this.left--;
    this.documentBudget--;
    const answer = this.speller(word);
    this.seen.set(word, answer);
    return answer;
  }
}
