/** Somebody whose data are gathered or erased. `spaces` are the organisations that have no other member: they go too. */
export type Person = {
  userId: string;
  name: string;
  /** Their address, and others that they have asked for. */
  emails: readonly string[];
  locale: "pt-BR" | "en";
  spaces: readonly string[];
};

/** A file of an export. The path is made of names that every file system takes. */
export type ExportFile = { path: string; content: AsyncIterable<string | Uint8Array> };

/** What was removed: rows of a table, objects of a storage. */
export type Erased = { store: string; removed: number };

/** What one part of the product keeps of people. */
export type PersonalData = {
  name: string;
  /** The tables, `schema.table`, of whose rows this part answers for those of people. */
  tables: readonly string[];
  export(person: Person): AsyncIterable<ExportFile>;
  /** Removes all of it; doing it again removes what is left. */
  erase(person: Person): Promise<Erased[]>;
};

/** Rows as one JSON array, written as they come. */
export async function* jsonArray(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(row, null, 1)}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** A name out of any text, that no file system takes for a path or a device. */
export function safeFileName(text: string, fallback: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._ -]/gu, "_")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 80);
  return plain === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? fallback : plain;
}
