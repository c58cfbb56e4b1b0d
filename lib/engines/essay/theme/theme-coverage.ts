import type { Topic } from "./topic";
import { cosine, textVector } from "./vectors";

/** How far a key word of the theme is treated. `uses`: of the word itself; `related`: where there are none, different words of its field. */
export type TermCoverage = { term: string; uses: number; related: number };

const relatedCosine = 0.6;

/** Each key word of the theme with its uses in the text. */
export function coverTerms({ model, terms, sentences }: Topic): TermCoverage[] {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return terms.map((term) => {
    const uses = counts.get(term) ?? 0;
    if (uses > 0) return { term, uses, related: 0 };
    const vector = textVector(model, [term]);
    const isRelated = (stem: string): boolean => cosine(vector, textVector(model, [stem])) >= relatedCosine;
    return { term, uses, related: [...counts.keys()].filter(isRelated).length };
  });
}
