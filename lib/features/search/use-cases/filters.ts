import type { SearchFilters } from "@/lib/platform/search/port";
import type { SearchFilter } from "../schemas";

const dayMs = 86_400_000;
const isDay = (text: string): boolean => text.length === 10;

/** The instant before which something was made that was made on a day at the latest. */
const endOf = (to: string): Date => new Date(Date.parse(to) + (isDay(to) ? dayMs : 0));

/** What is asked for beside the text and the authors, as the index takes it; what is not asked for is not there. */
export function toFilters({
  kind,
  state,
  language,
  rule,
  category,
  band,
  ...rest
}: Omit<SearchFilter, "q" | "author" | "class">): Omit<SearchFilters, "authors"> {
  const { minScore, maxScore, from, to } = rest;
  const score = {
    ...(minScore !== undefined && { min: minScore }),
    ...(maxScore !== undefined && { max: maxScore }),
  };
  return {
    ...(kind && { kinds: kind }),
    ...(state && { states: state }),
    ...(language && { languages: language }),
    ...(rule && { rules: rule }),
    ...(category && { categories: category }),
    ...(band && { scoreBands: band }),
    ...(Object.keys(score).length > 0 && { score }),
    ...(from && { from: new Date(from) }),
    ...(to && { to: endOf(to) }),
  };
}
