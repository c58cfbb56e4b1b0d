import type { DocumentPage } from "../types";

/** ISO 639-2 codes of the languages that a text may be in. */
export type RecognitionLanguage = "por" | "eng";

/**
 * Reads the text in an image: the port that other recognisers (of handwriting, of a cloud service) fulfil too. Boxes are fractions of
 * the image as it is shown, its EXIF orientation applied.
 * @throws RecognitionError when the image cannot be read, the time is up, or the recogniser fails
 */
export type Recogniser = {
  recognise(
    image: Uint8Array,
    options: { languages: readonly RecognitionLanguage[]; number?: number },
  ): Promise<DocumentPage>;
  close(): Promise<void>;
};

export type RecognitionFault = "unreadable-image" | "too-many-pixels" | "timeout" | "closed" | "failed";

/** Why an image gave no text. */
export class RecognitionError extends Error {
  readonly fault: RecognitionFault;

  constructor(fault: RecognitionFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "RecognitionError";
    this.fault = fault;
  }
}
