const cellMagic = /^%%/;
/** Line magics, shell lines, help (`name?`, `?name`), and shell or magic assigned to a name. */
const lineMagic = /^(?:[%!]|\?{1,2}\w|[\w.]+(?:\[[^\]]*\])?\?{1,2}$|[\w., ]+ ?= ?[%!](?!=))/;
/** Cell magics whose body is Python that runs in the notebook. */
const pythonMagics = /^%%(?:time|timeit|capture|prun|python3?)\b/;
/** What decides whether the next line begins a statement: strings, comments, brackets. */
const signs = /\\.|"""|'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|#.*|[([{]|[)\]}]/g;
const insideString = { '"""': /\\.|"""/g, "'''": /\\.|'''/g };

type Quote = keyof typeof insideString;
/** What a line leaves open: a string of several lines, brackets, a backslash at its end. */
type Open = { quote: Quote | null; brackets: number; isContinued: boolean };

/**
 * The lines of a cell with all that IPython adds to Python commented out; a line of a block becomes `pass` with the comment, so
 * that no block is left empty. Blank lines at the beginning and the end are left out.
 */
export function plainPython(source: string): string[] {
  const lines = trimmedLines(source);
  const first = (lines[0] ?? "").trim();
  if (cellMagic.test(first) && !pythonMagics.test(first)) return lines.map((line) => commented("", line));
  let open: Open = { quote: null, brackets: 0, isContinued: false };
  let magicIndent: string | null = null;
  return lines.map((line) => {
    const indent = magicIndent;
    const beginsStatement = open.quote === null && open.brackets === 0 && !open.isContinued;
    const isMagic = indent !== null || (beginsStatement && lineMagic.test(line.trim()));
    if (!isMagic) {
      open = after(line, open);
      return line;
    }
    const own = indent ?? /^\s*/.exec(line)?.[0] ?? "";
    magicIndent = line.trimEnd().endsWith("\\") ? own : null;
    return indent === null && own !== "" ? `${own}pass  # ${line.trim()}` : commented(own, line);
  });
}

function trimmedLines(source: string): string[] {
  const lines = source.split(/\r\n?|\n/);
  const isBlank = (line: string) => line.trim() === "";
  const start = lines.findIndex((line) => !isBlank(line));
  return start === -1 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

function commented(indent: string, line: string): string {
  return line.trim() === "" ? "" : `${indent}# ${line.slice(indent.length)}`;
}

function after(line: string, before: Open): Open {
  let { quote, brackets } = before;
  let at = 0;
  while (at < line.length) {
    const pattern = quote ? insideString[quote] : signs;
    pattern.lastIndex = at;
    const [found] = pattern.exec(line) ?? [];
    if (found === undefined) break;
    at = pattern.lastIndex;
    if (found === '"""' || found === "'''") quote = quote ? null : found;
    else if (/^[([{]$/.test(found)) brackets += 1;
    else if (/^[)\]}]$/.test(found)) brackets = Math.max(0, brackets - 1);
  }
  return { quote, brackets, isContinued: quote === null && /\\$/.test(line) };
}
