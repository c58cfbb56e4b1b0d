import type { EssayDocument } from "../document";
import type { Reading } from "../norm/context/reading";
import type { RuleFinding } from "../report";
import { loadFrequencies } from "../spelling/frequencies";
import { doubtsVerbs } from "./doubted-verbs";
import { findFragments } from "./fragments";
import { findGerunds } from "./gerunds";
import { findLoneMembers } from "./lone-members";
import { findPairs } from "./pairs";
import { findRanges } from "./ranges";
import { findRunOns } from "./run-ons";
import { proseSentences } from "./sentence";

/** `whole`: sentences that are none; `joints`: places inside sentences where their parts do not join well. */
type SentenceFaults = { whole: RuleFinding[]; joints: RuleFinding[] };

const jointFinders = [findRunOns, findGerunds, findPairs, findRanges, findLoneMembers];

/** Faults in the build of the sentences of a Portuguese document. `readings` are those of each sentence; takes time linear in the text. */
export async function findSentenceFaults(
  document: EssayDocument,
  readings: readonly (readonly Reading[])[],
): Promise<SentenceFaults> {
  const { count } = await loadFrequencies();
  const sentences = proseSentences(document, readings);
  return {
    whole: findFragments(
      document.text,
      sentences,
      doubtsVerbs((word) => count(word) > 0),
    ),
    joints: jointFinders.flatMap((find) => find(document.text, sentences)),
  };
}
