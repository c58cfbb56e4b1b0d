import { type LogisticModel, readLogisticModels } from "../../language/logistic-model";
import { readOnce } from "../../language/read-once";

/** The name of the model in its file. */
export const accentModelName = "accents";

/** The model that chooses between the words of an accent pair, read once in a thread and shared: "yes" is the marked word. */
export const loadAccentModel: () => Promise<LogisticModel> = readOnce(
  new URL("../model/portuguese-accents.bin", import.meta.url),
  (bytes) => readLogisticModels(bytes)(accentModelName),
);
