import { readFile } from "node:fs/promises";

/** Gives a model; `readFrom` names another file in place of the one that the product ships, for those who train and measure. */
export type ModelLoader<T> = (() => Promise<T>) & { readFrom: (file: URL) => void };

/** Reads a model file at the first call and shares what `read` makes of it with the later ones. A failed load is tried again at the next call. */
export function readOnce<T>(shipped: URL, read: (bytes: Uint8Array<ArrayBuffer>) => T): ModelLoader<T> {
  let file = shipped;
  let model: Promise<T> | undefined;
  const load = () => {
    model ??= readFile(file)
      .then((bytes) => read(new Uint8Array(bytes)))
      .catch((cause: unknown) => {
        model = undefined;
        throw cause;
      });
    return model;
  };
  const readFrom = (other: URL) => {
    file = other;
    model = undefined;
  };
  return Object.assign(load, { readFrom });
}
