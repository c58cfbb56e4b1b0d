import type { TextFragment } from "../pdf/text-fragments";

/** Runs of text that lead the same way, turned so that they lead to the right. */
export type Frame = { angle: number; fragments: TextFragment[] };

const degree = Math.PI / 180;
/** Text of one tilted scan differs by less. */
const sameDirection = 4 * degree;

const lengthOf = ({ text }: TextFragment) => text.length;

function difference(one: number, other: number): number {
  const turned = Math.abs(one - other) % (2 * Math.PI);
  return Math.min(turned, 2 * Math.PI - turned);
}

/** A point of the page in coordinates whose x leads where text of this angle leads. */
export function turn(x: number, y: number, angle: number): [number, number] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [x * cos + y * sin, y * cos - x * sin];
}

/** Groups runs by their direction, the one with most text first. */
export function framesOf(fragments: readonly TextFragment[]): Frame[] {
  const left = new Set(fragments);
  const frames: Frame[] = [];
  while (left.size > 0) {
    const angle = mainAngle([...left]);
    const own = [...left].filter((fragment) => difference(fragment.angle, angle) <= sameDirection);
    for (const fragment of own) left.delete(fragment);
    frames.push({
      angle,
      fragments: own.map((fragment) => {
        const [x, y] = turn(fragment.x, fragment.y, angle);
        return { ...fragment, x, y };
      }),
    });
  }
  return frames;
}

/** The mean direction of the fullest degree. */
function mainAngle(fragments: readonly TextFragment[]): number {
  const degrees = Map.groupBy(fragments, ({ angle }) => Math.round(angle / degree));
  let best: TextFragment[] = [];
  let most = -1;
  for (const group of degrees.values()) {
    const length = group.reduce((sum, fragment) => sum + lengthOf(fragment), 0);
    if (length > most) [best, most] = [group, length];
  }
  return best.reduce((sum, fragment) => sum + fragment.angle * lengthOf(fragment), 0) / Math.max(1, most);
}
