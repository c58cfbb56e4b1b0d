/** Where a record with this signature begins for the first time. */
function placeOf(archive: Buffer, signature: number): number {
  for (let at = 0; at <= archive.length - 4; at++) if (archive.readUInt32LE(at) === signature) return at;
  throw new Error("no such record");
}

/** Places of an archive's first entry in its directory, of its first header, and of the end of its directory. */
export type Places = { entry: number; header: number; end: number };

/** An archive with some of its bytes changed. */
export function tamperedZip(
  archive: Uint8Array,
  change: (bytes: Buffer, places: Places) => void,
): Uint8Array {
  const copy = Buffer.from(archive);
  change(copy, {
    entry: placeOf(copy, 0x02_01_4b_50),
    header: placeOf(copy, 0x04_03_4b_50),
    end: placeOf(copy, 0x06_05_4b_50),
  });
  return copy;
}
