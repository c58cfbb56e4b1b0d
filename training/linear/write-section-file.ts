import { aligned, type SectionSizes } from "@/lib/engines/essay/language/section-file";

export type Section = readonly [
  name: string,
  content: Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array,
];

/** What a header says of its sections. */
export const sizesOf = (sections: readonly Section[]): SectionSizes =>
  sections.map(([name, content]) => [name, content.byteLength]);

/** The bytes of a model file, as `readSectionFile` of the essay engine reads them; `header` names the sections' sizes. */
export function writeSectionFile(header: object, sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(4 + json.length);
  const size = sections.reduce((sum, [, content]) => sum + aligned(content.byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const [, { buffer, byteOffset, byteLength }] of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}
