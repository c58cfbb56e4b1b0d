/** The sections of a model file in their order; each lies on a place divisible by 4. */
export type SectionSizes = readonly (readonly [name: string, bytes: number])[];

/** The first place from `bytes` on that is divisible by 4. */
export const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

function cut(bytes: Uint8Array<ArrayBuffer>, sizes: SectionSizes, start: number): Map<string, ArrayBuffer> {
  const sections = new Map<string, ArrayBuffer>();
  let at = start;
  for (const [name, length] of sizes) {
    sections.set(name, bytes.slice(at, at + length).buffer);
    at += aligned(length);
  }
  return sections;
}

/**
 * Reads a model file: the header's length in four bytes (little endian), the header as JSON, then the sections that it lists, each copied to
 * memory of its own so that it is aligned.
 * @throws Error for a file whose header names another format, and when a section is asked for that is missing
 */
export function readSectionFile<H extends { format: string; sections: SectionSizes }>(
  bytes: Uint8Array<ArrayBuffer>,
  format: H["format"],
): { header: H; section: (name: string) => ArrayBuffer } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header: H = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  if (header.format !== format) throw new Error(`not a model file of the format ${format}`);
  const sections = cut(bytes, header.sections, aligned(4 + length));
  return {
    header,
    section: (name) => {
      const found = sections.get(name);
      if (!found) throw new Error(`the model file has no section ${name}`);
      return found;
    },
  };
}
