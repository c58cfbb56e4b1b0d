import { readOnce } from "../language/read-once";
import { readScorer } from "./model-file";

/** The scorer of Portuguese essays, read once in a thread and shared. */
export const loadScorer = readOnce(new URL("./model/enem.bin", import.meta.url), readScorer);
