const fence = /^ {0,3}(`{3,}|~{3,})\s*(\w*)\s*$/u;
const ofPython: ReadonlySet<string> = new Set(["", "python", "python3", "py"]);

/** The Python in the fenced blocks of a text in Markdown, in order; a block that is never closed was cut off and is left out. */
export function fencedPython(text: string): string[] {
  const blocks: string[] = [];
  let open: { mark: string; isPython: boolean; lines: string[] } | undefined;
  for (const line of text.split(/\r\n|\n/u)) {
    const [, mark = "", language = ""] = fence.exec(line) ?? [];
    if (!open) {
      if (mark) open = { mark, isPython: ofPython.has(language.toLowerCase()), lines: [] };
    } else if (mark.startsWith(open.mark) && language === "") {
      if (open.isPython && open.lines.some((each) => each.trim())) blocks.push(`${open.lines.join("\n")}\n`);
      open = undefined;
    } else open.lines.push(line);
  }
  return blocks;
}
