import type { ViewFinding } from "./view-finding";

/** A line of the text (an essay's paragraph, a program's line) with the findings that touch it. */
export type TextBlock = {
  start: number;
  end: number;
  /** One-based. */
  line: number;
  /** Underlined in the text. */
  inline: ViewFinding[];
  /** Too long to underline, such as a whole paragraph: drawn as a bar at the margin. */
  broad: ViewFinding[];
};

/** Findings that cover more characters than this are drawn at the margin. */
const broadCharacters = 160;

const isBroad = ({ start, end }: ViewFinding): boolean => end - start > broadCharacters;

/**
 * Where a finding is drawn on a line: not under the indentation of a line that it goes on into; and one without an
 * extent (something is missing here) on the character before, or the next one.
 */
function drawn(finding: ViewFinding, lineStart: number, lineEnd: number, indent: number): ViewFinding {
  if (finding.start < lineStart) return { ...finding, start: Math.min(lineStart + indent, finding.end) };
  if (finding.end > finding.start) return finding;
  const start = finding.start > lineStart ? finding.start - 1 : finding.start;
  return { ...finding, start, end: Math.min(start + 1, Math.max(lineEnd, start)) };
}

function indentOf(text: string, { start, end }: TextBlock): number {
  const first = text.slice(start, end).search(/\S/);
  return first === -1 ? end - start : first;
}

/** Cuts a text into its lines and gives each the findings that touch it. A final line break opens no line of its own. */
export function textBlocks(text: string, findings: readonly ViewFinding[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, line: blocks.length + 1, inline: [], broad: [] });
    start += line.length + 1;
  }
  for (const finding of findings) {
    for (let at = finding.line - 1; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block || block.start > Math.max(finding.start, finding.end - 1)) break;
      if (isBroad(finding)) block.broad.push(finding);
      else block.inline.push(drawn(finding, block.start, block.end, indentOf(text, block)));
    }
  }
  const last = blocks.at(-1);
  const closed = blocks.length > 1 && last?.start === last?.end && last?.inline.length === 0;
  return closed ? blocks.slice(0, -1) : blocks;
}
