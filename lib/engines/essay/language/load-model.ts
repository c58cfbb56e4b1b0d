import { readFile } from "node:fs/promises";
import { type LanguageModel, readModel } from "./model-file";

let model: Promise<LanguageModel> | undefined;

/**
 * The model of Portuguese, read once in a thread (some 30 ms, 6 MB) and shared. A failed load is tried again at the next call.
 */
export function loadLanguageModel(): Promise<LanguageModel> {
  model ??= readFile(new URL("./model/portuguese.bin", import.meta.url))
    .then((bytes) => readModel(new Uint8Array(bytes)))
    .catch((cause: unknown) => {
      model = undefined;
      throw cause;
    });
  return model;
}
