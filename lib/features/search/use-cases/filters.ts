import type { SearchFilters } from "@/lib/platform/search/port";
import type { SearchFilter } from "../schemas";

/** What is asked for beside the text, as the index takes it; what is not asked for is not there. */
export function toFilters({
  kind,
  state,
  language,
  author,
  rule,
  category,
  band,
  ...rest
}: SearchFilter): SearchFilters {
  const { minScore, maxScore, from, to } = rest;
  const score = {
    ...(minScore !== undefined && { min: minScore }),
    ...(maxScore !== undefined && { max: maxScore }),
  };
  return {
    ...(kind && { kinds: kind }),
    ...(state && { states: state }),
    ...(language && { languages: language }),
    ...(author && { authors: author }),
    ...(rule && { rules: rule }),
    ...(category && { categories: category }),
    ...(band && { scoreBands: band }),
    ...(Object.keys(score).length > 0 && { score }),
    ...(from && { from: new Date(from) }),
    ...(to && { to: new Date(to) }),
  };
}
