import type { EssayRule } from "../catalogue/catalogue";
import type { Localized } from "../types";
import type { GapPlace } from "./gap-place";

/** Names the rule that a comma breaks. In its message `{right}` is the passage as it should be. */
export type CommaRule = { rule: EssayRule; message: Localized; applies: (place: GapPlace) => boolean };
