/** UTF-8 length of a UTF-16 code unit; each half of a surrogate pair counts two, so that a pair gives four. */
function utf8Length(source: string, index: number): number {
  const unit = source.charCodeAt(index);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff && isPaired(source, index, unit) ? 2 : 3;
}

function isPaired(source: string, index: number, unit: number): boolean {
  const high = unit < 0xdc00;
  const other = source.charCodeAt(high ? index + 1 : index - 1);
  return high ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}

/**
 * Turns ascending UTF-8 byte offsets into UTF-16 offsets of `source` in one walk.
 * A lone surrogate is counted as the three bytes of U+FFFD, by which encoders replace it.
 */
export function utf8Cursor(source: string): (byteOffset: number) => number {
  let bytes = 0;
  let index = 0;
  return (byteOffset) => {
    while (bytes < byteOffset && index < source.length) {
      bytes += utf8Length(source, index);
      index += 1;
    }
    return index;
  };
}
