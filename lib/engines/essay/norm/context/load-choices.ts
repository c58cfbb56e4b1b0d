import { readLogisticModels } from "../../language/logistic-model";
import { readOnce } from "../../language/read-once";

/** The model of choices between forms, read once in a thread and shared. */
export const loadChoices = readOnce(new URL("../model/portuguese-choices.bin", import.meta.url), (bytes) =>
  readLogisticModels(bytes)("choices"),
);
