import { workerData } from "piscina";
import { essayReading } from "@/lib/engines/essay/analyse";
import type { Reading } from "@/lib/engines/essay/scoring/scorer-model";
import type { EssayInput } from "@/lib/engines/essay/types";
import { adoptModels, type ModelFiles } from "../unseen-models";

/** What a thread is told: models that have not seen its essays. */
const { models }: { models: ModelFiles } = workerData;
adoptModels(models);

/** Reads one essay away from the main thread. */
export default (input: EssayInput): Promise<Reading> => essayReading(input);
