import type { DocumentPage, PageWord } from "../types";
import { assembleText, type KnowsWord, type ReadLine } from "./assemble-text";
import type { GreyImage } from "./grey-image";
import { allLanguages } from "./language-files";
import { placeBox } from "./place-box";
import { type PreparedImage, prepare } from "./prepare";
import { readImage } from "./read-image";
import { readLines } from "./read-lines";
import type { Reader } from "./reader";
import { openReaderPool } from "./reader-pool";
import type { Recogniser, RecognitionLanguage } from "./types";

export type RecogniserOptions = {
  /** Pages at a time; each worker takes a core and about 150 MB. */
  workers?: number;
  /** The longest that one page may take once a worker has it, in milliseconds. */
  timeoutMs?: number;
  /** Tells compounds from words that were parted at a line's end. */
  knows?: KnowsWord;
};

type Attempt = { prepared: PreparedImage; lines: ReadLine[]; confidence: number | null };

const usualTimeoutMs = 180_000;
/** Below this mean confidence a page may stand on its head, and is read once more the other way up. */
const doubtful = 0.6;

const meanConfidence = (confidences: readonly number[]): number | null =>
  confidences.length === 0 ? null : confidences.reduce((sum, value) => sum + value, 0) / confidences.length;

async function attempt(
  source: GreyImage,
  quarters: number,
  read: (image: GreyImage) => ReturnType<Reader["read"]>,
): Promise<Attempt> {
  const prepared = await prepare(source, quarters);
  const lines = readLines(await read(prepared.image));
  const confidences = lines.flatMap(({ words }) => words.map(({ confidence }) => confidence));
  return { prepared, lines, confidence: meanConfidence(confidences) };
}

async function bestAttempt(
  source: GreyImage,
  read: (image: GreyImage) => ReturnType<Reader["read"]>,
): Promise<Attempt> {
  const upright = await attempt(source, 0, read);
  if (upright.confidence === null || upright.confidence >= doubtful) return upright;
  const overturned = await attempt(source, 2, read);
  return (overturned.confidence ?? 0) > upright.confidence ? overturned : upright;
}

function pageOf(
  { prepared, lines, confidence }: Attempt,
  source: GreyImage,
  number: number,
  knows?: KnowsWord,
): DocumentPage {
  const { text, words } = assembleText(lines, knows);
  const placed = words.map(
    ({ start, end, extent, confidence: certainty }): PageWord => ({
      start,
      end,
      box: placeBox(extent, prepared.map, source),
      confidence: certainty,
    }),
  );
  return { number, text, words: placed, source: "recognition", confidence };
}

const inOrder = (languages: readonly RecognitionLanguage[]): RecognitionLanguage[] => {
  const asked = allLanguages.filter((language) => languages.includes(language));
  return asked.length > 0 ? asked : [...allLanguages];
};

/**
 * Opens the recogniser of printed text over tesseract's LSTM models. It reads no handwriting. The caller closes it.
 * @throws RecognitionError when the engine does not start
 */
export async function openRecogniser({
  workers = 2,
  timeoutMs = usualTimeoutMs,
  knows,
}: RecogniserOptions = {}): Promise<Recogniser> {
  const pool = await openReaderPool(workers);
  return {
    recognise(bytes, { languages, number = 1 }) {
      return pool.borrow(async (reader) => {
        const deadline = performance.now() + timeoutMs;
        const source = await readImage(bytes);
        const read = (image: GreyImage) => reader.read(image, inOrder(languages), deadline);
        return pageOf(await bestAttempt(source, read), source, number, knows);
      });
    },
    close: pool.close,
  };
}
