import type { CorrectedEssay } from "@/training/corpus";
import type { Engine } from "../engine";
import { type JudgedEssay, judge } from "./judge";

/** Runs the engine over the corrected essays and compares what it finds with what people corrected. */
export async function judgeAll(engine: Engine, essays: readonly CorrectedEssay[]): Promise<JudgedEssay[]> {
  const jobs = essays.map(({ text, prompt }) => ({ text, theme: prompt }));
  const analysed = await engine.analyseAll("corrections", jobs);
  return essays.map((essay, index) => judge(essay, analysed[index]?.findings ?? []));
}
