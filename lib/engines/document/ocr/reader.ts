import tesseract, { type Page, type Worker } from "tesseract.js";
import { encodePgm, type GreyImage } from "./grey-image";
import { allLanguages } from "./language-files";
import { RecognitionError, type RecognitionLanguage } from "./types";

/** A recognition engine in a thread of its own, one image at a time. */
export type Reader = {
  /** @throws RecognitionError when the deadline (milliseconds since the epoch of `performance.now`) passes; it cannot be used after that */
  read(
    image: GreyImage,
    languages: readonly RecognitionLanguage[],
    deadline: number,
  ): Promise<Pick<Page, "blocks">>;
  close(): Promise<void>;
};

const parameters = { tessedit_pageseg_mode: tesseract.PSM.AUTO, user_defined_dpi: "300" };

async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new RecognitionError("timeout", "recognition took too long")),
    Math.max(0, deadline - performance.now()),
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The engine rejects with bare strings. */
const failure = (cause: unknown): RecognitionError =>
  cause instanceof RecognitionError ? cause : new RecognitionError("failed", "the engine failed", cause);

async function switchLanguages(worker: Worker, languages: string): Promise<void> {
  await worker.reinitialize(languages);
  await worker.setParameters(parameters);
}

/** Opens an engine over the models in a folder; nothing is fetched or written. */
export async function openReader(modelFolder: string): Promise<Reader> {
  const worker = await tesseract.createWorker([...allLanguages], tesseract.OEM.LSTM_ONLY, {
    langPath: modelFolder,
    cacheMethod: "none",
    // Without it the package throws what a job rejected with a second time, where nobody can catch it.
    errorHandler: () => undefined,
  });
  await worker.setParameters(parameters);
  let current = allLanguages.join("+");

  async function recognise(image: GreyImage, languages: string): Promise<Pick<Page, "blocks">> {
    if (languages !== current) {
      await switchLanguages(worker, languages);
      current = languages;
    }
    const { data } = await worker.recognize(encodePgm(image), {}, { text: false, blocks: true });
    return data;
  }
  return {
    async read(image, languages, deadline) {
      try {
        return await inTime(recognise(image, languages.join("+")), deadline);
      } catch (cause) {
        throw failure(cause);
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
