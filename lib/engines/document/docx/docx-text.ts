import type { DocxNode } from "./docx-tree";

export type DocxText = { text: string; pictures: number };

const indentOfLevel = "  ";
const bullet = "•";

type State = { pictures: number; notes: DocxNode[][]; counts: Map<object, number> };
/** A part of the text; items of lists and rows of tables follow one another without an empty line. */
type Part = { text: string; group: object | null };

const breaks: Readonly<Record<string, string>> = { line: "\n", page: "\n\n", column: "\n\n" };

/** The text of what stands in a line: runs, links, tabs, breaks, references to notes. */
function inlineText(node: DocxNode, state: State): string {
  if (node.type === "text") return node.value;
  if (node.type === "tab") return "\t";
  if (node.type === "break") return breaks[node.breakType ?? ""] ?? "";
  if (node.type === "checkbox") return node.isChecked ? "☑" : "☐";
  if (node.type === "image") state.pictures += 1;
  if (node.note) return `[${state.notes.push(node.note)}]`;
  if (node.type === "paragraph" || node.type === "table") return `\n\n${joined(partsOf([node], state))}\n\n`;
  return node.children.map((child) => inlineText(child, state)).join("");
}

const contentOf = (node: DocxNode, state: State): string =>
  node.children
    .map((child) => inlineText(child, state))
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The mark of an item: its number counts on from the last one of its list and level. */
function markOf({ numbering }: DocxNode, state: State): string {
  if (!numbering) return "";
  const count = (state.counts.get(numbering.source) ?? 0) + 1;
  state.counts.set(numbering.source, count);
  const indent = indentOfLevel.repeat(Math.min(8, Math.max(0, numbering.level)));
  return `${indent}${numbering.isOrdered ? `${count}.` : bullet} `;
}

const listGroup = {};

function paragraphPart(node: DocxNode, state: State): Part {
  const text = contentOf(node, state);
  if (text === "") return { text, group: null };
  return { text: `${markOf(node, state)}${text}`, group: node.numbering ? listGroup : null };
}

/** A line for each row, its cells apart by tabs. */
function tableParts(table: DocxNode, state: State): Part[] {
  return table.children.map((row) => {
    const cells = row.children.map((cell) => joined(partsOf(cell.children, state)).replace(/\s+/g, " "));
    const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
    return { text: filled.join("\t"), group: table };
  });
}

function partsOf(nodes: readonly DocxNode[], state: State): Part[] {
  return nodes.flatMap((node) =>
    node.type === "table" ? tableParts(node, state) : [paragraphPart(node, state)],
  );
}

function joined(parts: readonly Part[]): string {
  let text = "";
  let last: Part | undefined;
  for (const part of parts.filter((some) => some.text.trim() !== "")) {
    const isClose = last?.group === part.group && part.group !== null;
    text += last ? (isClose ? "\n" : "\n\n") + part.text : part.text;
    last = part;
  }
  return text;
}

/**
 * The text of a Word document: paragraphs and headings apart by an empty line, items of lists with their marks and rows of tables
 * on lines of their own, notes at the end under their numbers.
 */
export function docxText(document: DocxNode): DocxText {
  const state: State = { pictures: 0, notes: [], counts: new Map() };
  const body = joined(partsOf(document.children, state));
  const notes: string[] = [];
  for (let at = 0; at < state.notes.length; at++) {
    const note = joined(partsOf(state.notes[at] ?? [], state));
    notes.push(`[${at + 1}] ${note.replace(/\n+/g, "\n")}`);
  }
  return { text: [body, ...notes].filter((part) => part !== "").join("\n\n"), pictures: state.pictures };
}
