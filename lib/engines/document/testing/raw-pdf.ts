type Stream = { dictionary: string; data: Uint8Array };

/** Writes a PDF from its objects, the first of which is the catalogue; `trailer` is added to that of the file. */
export function rawPdf(objects: readonly (string | Stream)[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const places: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    places.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`, "latin1"));
    if (typeof object === "string") parts.push(Buffer.from(object, "latin1"));
    else {
      const head = `<< /Length ${object.data.length} ${object.dictionary} >>\nstream\n`;
      parts.push(Buffer.from(head, "latin1"), Buffer.from(object.data), Buffer.from("\nendstream", "latin1"));
    }
    parts.push(Buffer.from("\nendobj\n", "latin1"));
  }
  const start = length();
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, "latin1")]);
}

type RawPage = {
  content: string | Stream;
  font?: string;
  page?: string;
  trailer?: string;
  more?: (string | Stream)[];
};

/** A PDF of one A4 page that draws this content; objects from 6 on are `more`. */
export function rawPage({ content, font, page = "", trailer = "", more = [] }: RawPage): Uint8Array {
  return rawPdf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
      typeof content === "string" ? { dictionary: "", data: Buffer.from(content, "latin1") } : content,
      font ?? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ...more,
    ],
    trailer,
  );
}
