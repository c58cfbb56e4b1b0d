import { zipSync } from "fflate";
import { openArchive } from "../archive/open-archive";
import { DocumentError } from "../document-error";
import type { FileContent } from "../file-content";
import type { DocumentLimits } from "../limits";

/** What the text is made of; pictures, themes, settings and properties are left where they are. */
const needed = /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i;
const needless = /^word\/(?:_rels\/)?(?:settings|websettings|fonttable|people|theme|glossary)/i;
const macros = /(^|\/)vba\w*\.(?:bin|xml)$/i;
/** Of all parts that are read: parsing takes many times as much memory. */
const mostXml = 40_000_000;

const isXml = (name: string) => needed.test(name) && !needless.test(name);

/**
 * A Word document without all that its text does not need, unpacked and checked: the reader that it is given to sees just what was checked.
 * @throws DocumentError `macros`, `text_too_long`, `damaged`, and as `openArchive`
 */
export function docxParts(file: FileContent, limits: DocumentLimits): Buffer {
  const entries = openArchive(file, limits);
  if (entries.some(({ name }) => macros.test(name))) throw new DocumentError("macros");
  const parts = entries.filter(({ name }) => isXml(name));
  if (!parts.some(({ name }) => /^word\/document[^/]*\.xml$/i.test(name))) throw new DocumentError("damaged");
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostXml) throw new DocumentError("text_too_long");
  const checked = parts.map(({ name, unpack }): [string, Uint8Array] => [name, withoutDoctype(unpack())]);
  return Buffer.from(zipSync(Object.fromEntries(checked), { level: 0 }));
}

/** Office writes no document type; its entities are only good for attacks. */
function withoutDoctype(xml: Uint8Array): Uint8Array {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw new DocumentError("damaged");
  return xml;
}
