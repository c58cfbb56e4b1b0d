import type { Span } from "../types";
import type { Token } from "./tokens";

/** A function or class: its name, the dotted path to it (`Outer.method`), its whole span and that of its name. */
export type Definition = {
  kind: "function" | "class";
  name: string;
  path: string;
  span: Span;
  nameSpan: Span;
};

type Open = Definition & { level: number };

const layout = new Set(["Newline", "NonLogicalNewline", "Comment", "Indent", "Dedent"]);

/** Tokens that are neither code nor a line's end: they decide nothing about blocks. */
const transparent = new Set(["NonLogicalNewline", "Comment"]);

/** Follows the tokens of a file without syntax errors and collects its functions and classes in source order. */
export class DefinitionReader {
  readonly definitions: Definition[] = [];
  private readonly open: Open[] = [];
  private header: Open | undefined;
  private headerEnded = false;
  private level = 0;
  private lastCodeEnd = 0;
  private previous: Token | undefined;

  constructor(private readonly source: string) {}

  /** Takes the next token of the file. */
  read(token: Token): void {
    if (this.header && this.headerEnded && !transparent.has(token.kind)) this.startBody(token);
    if (token.kind === "Indent") this.level += 1;
    else if (token.kind === "Dedent") this.dedent();
    else if (token.kind === "Def" || token.kind === "Class") this.startHeader(token);
    else if (token.kind === "Identifier") this.nameHeader(token);
    else if (token.kind === "Newline" && this.header) this.headerEnded = true;
    if (!layout.has(token.kind)) this.lastCodeEnd = token.end;
    this.previous = token;
  }

  /** To be called after the last token. */
  finish(): void {
    this.closeHeader();
    while (this.open.length > 0) this.closeInnermost();
  }

  private startHeader(token: Token): void {
    const start = this.previous?.kind === "Async" ? this.previous.start : token.start;
    const kind = token.kind === "Class" ? "class" : "function";
    this.header = {
      kind,
      name: "",
      path: "",
      span: { start, end: start },
      nameSpan: { start, end: start },
      level: 0,
    };
    this.headerEnded = false;
  }

  private nameHeader(token: Token): void {
    const header = this.header;
    if (header?.name !== "") return;
    header.name = this.source.slice(token.start, token.end);
    header.nameSpan = { start: token.start, end: token.end };
    header.path = [this.open.at(-1)?.path, header.name].filter(Boolean).join(".");
    this.definitions.push(header);
  }

  /** The first token after a header's line: an indent opens a block, anything else means that the body was on that line. */
  private startBody(token: Token): void {
    if (token.kind !== "Indent" || !this.header) {
      this.closeHeader();
      return;
    }
    this.header.level = this.level + 1;
    this.open.push(this.header);
    this.header = undefined;
  }

  private closeHeader(): void {
    if (this.header) this.header.span.end = this.lastCodeEnd;
    this.header = undefined;
  }

  private dedent(): void {
    if (this.open.at(-1)?.level === this.level) this.closeInnermost();
    this.level -= 1;
  }

  private closeInnermost(): void {
    const closed = this.open.pop();
    if (closed) closed.span.end = this.lastCodeEnd;
  }
}
