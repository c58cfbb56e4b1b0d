import { describe } from "vitest";
import { documents } from "./documents.contract";
import { filters } from "./filters.contract";
import { hostile } from "./hostile.contract";
import type { SearchIndex } from "./port";
import { makeStage } from "./testing/stage";
import { texts } from "./texts.contract";
import { wall } from "./wall.contract";

/** What every search index must do. @param refresh waits until what was saved can be found */
export function searchIndexContract(name: string, index: () => SearchIndex, refresh = async () => {}): void {
  describe(`search index: ${name}`, () => {
    const stage = makeStage(index, refresh);
    texts(stage);
    documents(stage);
    wall(stage);
    filters(stage);
    hostile(stage);
  });
}
