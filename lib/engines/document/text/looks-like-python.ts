/** Lines that begin as statements of Python begin and sentences do not. */
const statement =
  /^\s*(?:def \w+\(.*|class \w+(?:\(.*\))?:.*|(?:from [\w.]+ )?import [\w*.(][\w., *()]*(?: as \w+)?|@[\w.]+(?:\(.*\))?|(?:if|elif|while|with|for|match|case|except)\b.*:(?:\s*#.*)?|(?:else|try|finally):(?:\s*#.*)?|(?:return|yield|raise|assert|del|global|nonlocal|await)\b(?=.*[()[\]=.\w]).*|pass|break|continue|[\w.]+(?:\[[^\]]*\])?(?:: ?[\w.[\], |]+)? ?(?:[-+*/%&|^]|\/\/|\*\*|<<|>>)?= ?\S.*|[A-Za-z_][\w.]*\(.*\)?)\s*(?:#.*)?$/;
/** Closing brackets, comments and lines of literals say nothing. */
const neutral =
  /^\s*(?:#.*|[\])}]+[:,)]*|"""|'''|[([{]*(?:["'\d-]|[bru]["']).*[,)\]}](?:\s*#.*)?|[bru]?["'].*["'](?:\s*#.*)?)?\s*$/;
/** Fences and underlines of Markdown, outside strings, are no Python. */
const fence = /^(?:```|~~~|={3,}\s*$|-{3,}\s*$)/m;
const shebang = /^#!.*\bpython/;
/** Sentences: several words of letters, and a full stop or a comma after a word. */
const prose = /^[^\s#=(){}[\]]*\p{L}+,? \p{L}+,? \p{L}+[^=(){}[\]]*$/u;
const longestSample = 200_000;
/** Of a longer line the beginning tells enough. */
const longestLine = 500;

/**
 * Whether a text is a Python program rather than prose or Markdown: most of its lines begin as Python's statements do.
 * A guess by form: it neither parses nor runs anything.
 */
export function looksLikePython(text: string): boolean {
  if (shebang.test(text)) return true;
  let statements = 0;
  let sentences = 0;
  let lines = 0;
  const code = withoutStrings(text.slice(0, longestSample));
  if (fence.test(code)) return false;
  for (const whole of code.split(/\r\n?|\n/)) {
    const line = whole.slice(0, longestLine);
    if (neutral.test(line)) continue;
    lines += 1;
    if (statement.test(line)) statements += 1;
    else if (prose.test(line)) sentences += 1;
  }
  return statements > 0 && statements >= lines * 0.4 && sentences <= lines * 0.1;
}

/** Docstrings are prose in a program. */
function withoutStrings(text: string): string {
  return text.replace(/("""|''')[\s\S]{0,20000}?\1/g, "");
}
