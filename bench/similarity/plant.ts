import type { TextSpan } from "@/lib/composition/similarity";
import type { Draw } from "../essays/attacks/draw";
import type { Corpus } from "./corpus";
import { drawPassage } from "./set/build";
import { withNoise } from "./set/noise";
import { type EditKind, edits } from "./set/parameters";

/** A text of nobody's with a passage of the corpus's text number `source`. */
export type Planted = { kind: EditKind; text: string; source: number; shared: { a: TextSpan; b: TextSpan } };

/** Numbers from here on are of texts that no index holds. */
const outside = 10_000_000;

export function plant(draw: Draw, corpus: Corpus, kind: EditKind, size: number): Planted {
  const source = draw.below(size);
  const original = corpus.textOf(source);
  const passage = drawPassage(draw, original);
  const start = original.indexOf(passage);
  const host = corpus.textOf(outside + draw.below(outside));
  const copied = withNoise(draw, passage, edits[kind]);
  return {
    kind,
    source,
    text: `${host}\n${copied}`,
    shared: {
      a: { start: host.length + 1, end: host.length + 1 + copied.length },
      b: { start, end: start + passage.length },
    },
  };
}
