import { rawPage } from "./raw-pdf";

const [width, height] = [64, 32];
/** A picture whose left half is black, by CCITT group 4 (ITU-T T.6). */
const faxed = Buffer.from("26a0d5fffffffffffffffffffffff8008008", "hex");

/** The same as JPEG 2000, nearly: with losses. */
const waved = Buffer.from(
  `ff4fff510029000000000040000000200000000000000000000000400000002000000000000000000001070101ff52000c000000010002040400
01ff5c000a4040484850484850ff90000a0000000000450001ff93df1a4011505318db27cc0fa616fe701a68b60030000184803d38030cb10184
4129a0bc9d611775cf805035f23db05cc7d2145efac5312effd9`.replaceAll("\n", ""),
  "hex",
);

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
};

/** A segment of JBIG2 (ITU-T T.88, 7.2), of the first page. */
const segment = (number: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([words(number), Buffer.from([type, 0, 1]), words(data.length), data]);

/** The same as JBIG2: a page, and on it a region that is coded as a fax is. */
const regioned = Buffer.concat([
  segment(0, 48, Buffer.concat([words(width, height, 0, 0), Buffer.from([0, 0, 0])])),
  segment(1, 38, Buffer.concat([words(width, height, 0, 0), Buffer.from([0, 1]), faxed])),
]);

/** A page with nothing but a picture that is packed in this way. */
function scanned(filter: string, bits: number, data: Uint8Array): Uint8Array {
  return rawPage({
    content: "q 595 0 0 842 0 0 cm /I Do Q",
    page: "/Resources << /XObject << /I 6 0 R >> >>",
    more: [
      {
        dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /DeviceGray ${filter}`,
        data,
      },
    ],
  });
}

/** PDFs of one page whose left half is black, as scanners pack them. */
export const packedScans = {
  "CCITT group 4": scanned(
    `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} /BlackIs1 false >>`,
    1,
    faxed,
  ),
  JBIG2: scanned("/Filter /JBIG2Decode", 1, regioned),
  "JPEG 2000": scanned("/Filter /JPXDecode", 8, waved),
};

/** A page with nothing but a picture that is none. */
export const brokenScan = scanned("/Filter /JPXDecode", 8, waved.subarray(0, 30));
