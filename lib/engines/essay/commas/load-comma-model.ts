import { type LogisticModel, readLogisticModels } from "../language/logistic-model";
import { readOnce } from "../language/read-once";

/** `expected`: whether a comma stands in a gap; `missing` and `surplus`: whether a reviewer would mark that none does, or that one does. */
export type CommaModel = { expected: LogisticModel; missing: LogisticModel; surplus: LogisticModel };

export function readCommaModel(bytes: Uint8Array<ArrayBuffer>): CommaModel {
  const model = readLogisticModels(bytes);
  return { expected: model("expected"), missing: model("missing"), surplus: model("surplus") };
}

/** The model of commas, read once in a thread and shared. */
export const loadCommaModel = readOnce(
  new URL("./model/portuguese-commas.bin", import.meta.url),
  readCommaModel,
);
