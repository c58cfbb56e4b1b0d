import { gatherModels } from "./language-files";
import { openReader, type Reader } from "./reader";
import { RecognitionError } from "./types";

/** Readers that are lent one by one; whoever comes while all are out waits in turn. */
export type ReaderPool = {
  /** A reader whose use fails is closed, and the next borrower gets a new one. */
  borrow<T>(use: (reader: Reader) => Promise<T>): Promise<T>;
  /** Those who wait are refused; a reader that is out is closed under its borrower. */
  close(): Promise<void>;
};

type Place = { reader: Reader | undefined };

/** Whether an engine may be in the middle of something after this. An image that cannot be decoded never came to it. */
const ruins = (cause: unknown): boolean =>
  !(cause instanceof RecognitionError) || cause.fault === "timeout" || cause.fault === "failed";

const closed = () => new RecognitionError("closed", "the recogniser is closed");

/** Opens a pool of readers over models that it gathers and removes again. */
export async function openReaderPool(size: number): Promise<ReaderPool> {
  const models = await gatherModels();
  const places: Place[] = [];
  const free: Place[] = [];
  const waiting: PromiseWithResolvers<Place>[] = [];
  let open = true;
  try {
    for (let count = 0; count < size; count++) places.push({ reader: await openReader(models.folder) });
  } catch (cause) {
    await Promise.all(places.map(({ reader }) => reader?.close()));
    await models.remove();
    throw new RecognitionError("failed", "the engine does not start", cause);
  }
  free.push(...places);

  async function take(): Promise<Place> {
    if (!open) throw closed();
    const place = free.pop();
    if (place) return place;
    const turn = Promise.withResolvers<Place>();
    waiting.push(turn);
    return turn.promise;
  }

  function giveBack(place: Place): void {
    const next = waiting.shift();
    if (next) next.resolve(place);
    else free.push(place);
  }

  return {
    async borrow(use) {
      const place = await take();
      try {
        place.reader ??= await openReader(models.folder);
        return await use(place.reader);
      } catch (cause) {
        if (ruins(cause)) {
          await place.reader?.close();
          place.reader = undefined;
        }
        throw cause;
      } finally {
        giveBack(place);
      }
    },
    async close() {
      open = false;
      for (const turn of waiting.splice(0)) turn.reject(closed());
      await Promise.all(places.map(({ reader }) => reader?.close()));
      await models.remove();
    },
  };
}
