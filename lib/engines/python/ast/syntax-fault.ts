/** A source that this parser does not read, at an offset in UTF-16 code units. ruff says what is wrong with it. */
export class SyntaxFault extends Error {
  constructor(readonly offset: number) {
    super(`cannot parse at ${offset}`);
    this.name = "SyntaxFault";
  }
}
