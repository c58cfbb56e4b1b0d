import { readModel } from "./model-file";
import { readOnce } from "./read-once";

/** The model of Portuguese, read once in a thread (some 30 ms, 6 MB) and shared. */
export const loadLanguageModel = readOnce(new URL("./model/portuguese.bin", import.meta.url), readModel);
