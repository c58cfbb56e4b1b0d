import type { Matcher } from "./rule";
import type { SentenceView } from "./sentence-view";

/** Words looked at on either side: what a writer quotes is short. */
const reach = 60;
const opening = /[“«‘]/u;
const closing = /[”»’]/u;
const straight = /"|''|´´|``/gu;

/** Whether word `at` stands in words of somebody else: between quotation marks, of which the sentence may hold one alone. */
function isQuoted({ gaps }: SentenceView, at: number): boolean {
  const before = gaps.slice(Math.max(0, at - reach), at + 1);
  const after = gaps.slice(at + 1, at + reach);
  const opened = before.findLastIndex((gap) => opening.test(gap));
  const closed = before.findLastIndex((gap) => closing.test(gap));
  if (opened > closed || (opened === closed && opened >= 0)) return true;
  const closes = after.findIndex((gap) => closing.test(gap));
  const opens = after.findIndex((gap) => opening.test(gap));
  if (closes >= 0 && (opens < 0 || closes < opens)) return true;
  const marks = before.reduce((sum, gap) => sum + (gap.match(straight)?.length ?? 0), 0);
  return marks % 2 === 1;
}

/** The same matchers, blind to what is quoted: somebody else speaks there. */
export const unlessQuoted = (matchers: readonly Matcher[]): Matcher[] =>
  matchers.map(({ starts, match }) => ({
    ...(starts && { starts }),
    match: (view, at) => {
      const passage = match(view, at);
      return passage && !isQuoted(view, passage.from) ? passage : undefined;
    },
  }));
