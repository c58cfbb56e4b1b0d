import { indexPhrases, phraseAt } from "../discourse/phrases";
import { spanOf, type TaggedSentence } from "../discourse/tagged-sentence";
import { type Agents, agentsIn } from "./agents";
import { type Frame, framesIn } from "./frames";
import { type Modifier, modifiersIn } from "./modifiers";
import { type Element, hasSound, kindsOf, type Proposal } from "./proposal";
import { frameElements, modifierElements } from "./sentence-elements";

/** Openings of a sentence that goes on with the measure before it: "Tal ação", "Isso", and that tells what comes of it: "Assim". */
const continuations = indexPhrases({
  anaphora: `isso; isto; tudo isso; o modo; a medida; as medidas; a ação; as ações; a campanha; as campanhas; a proposta; tal; tais; essa; esse; essas; esses; esta; este; estas; estes; ela; ele; elas; eles; para isso; para tanto; nesse; nessa; as quais; os quais; o projeto; o programa`,
  outcome: `assim; dessa forma; desse modo; dessa maneira; desta forma; deste modo; desta maneira; com isso; só assim; somente assim; apenas assim;
    a partir disso; espera-se; com essas; com esse; com essa; com tais; feito isso; sendo assim; em síntese; nesse sentido; assim sendo; logo; por fim; por conseguinte; consequentemente; destarte; dessarte; a partir de essas; portanto`,
});

const isFuture = ({ words, keys }: TaggedSentence): boolean =>
  words.some(({ features }) => features.Tense === "Fut" || features.Mood === "Cnd") ||
  keys.some((key) => ["poderá", "pode", "espera"].includes(key));

type Read = { sentence: TaggedSentence; frames: Frame[]; modifiers: Modifier[] };

const read = (sentence: TaggedSentence): Read => {
  const agents: Agents = agentsIn(sentence);
  return { sentence, frames: framesIn(sentence, agents), modifiers: modifiersIn(sentence) };
};

/** One proposal a frame; what stands before the first frame belongs to it. */
function ownProposals({ sentence, frames, modifiers }: Read): Proposal[] {
  let next = 0;
  return frames.map((frame, index) => {
    const following = frames[index + 1];
    const end = following ? Math.max(frame.action + 1, following.at) : sentence.words.length;
    const first = next;
    while (next < modifiers.length && (modifiers[next]?.at ?? end) < end) next++;
    const elements = frameElements(sentence, frame, modifiers.slice(first, next), end);
    return { sentence: sentence.index, paragraph: sentence.paragraph, elements };
  });
}

/** What a sentence without an obligation of its own adds to the proposal before it. */
function addition({ sentence, modifiers }: Read): Element[] {
  const opening = phraseAt(continuations, sentence.keys, 0)?.label;
  const elements = modifierElements(sentence, modifiers, []);
  const whole = { ...spanOf(sentence, { from: 0, to: sentence.words.length }), weak: false };
  if (opening === "outcome" && isFuture(sentence)) return [{ ...whole, kind: "purpose" }];
  if (opening === "anaphora" && elements.length === 0) return [{ ...whole, kind: "detail" }];
  const opensWithModifier = (modifiers[0]?.at ?? sentence.words.length) <= 1;
  return opening === "anaphora" || opensWithModifier ? elements : [];
}

/** Whether a sentence opens proposals of its own rather than going on with the one before it. */
function opensOwn({ sentence, frames }: Read, goesOnWithLast: boolean): boolean {
  if (frames.length === 0 || !goesOnWithLast) return frames.length > 0;
  const opening = phraseAt(continuations, sentence.keys, 0)?.label;
  if (opening === "outcome") return frames.some(({ obliges }) => obliges);
  const isPassive = (action: number): boolean => sentence.keys[action] === "ser";
  return opening !== "anaphora" || frames.some(({ agent, action }) => agent && !isPassive(action));
}

/** How far from its frame a proposal may go on, in sentences. */
const longestContinuation = 3;

/** A claim in the body of the text is a proposal only when it says who and has two elements more. */
const isFullEnough = (proposal: Proposal): boolean =>
  hasSound(proposal, "agent") && kindsOf(proposal).size >= 4;

/** More than any essay has; what a text of a megabyte is cut down to. */
const mostProposals = 100;

/** The proposals of a text, in its order, the first hundred at most: all of those in the conclusion, and elsewhere those that are nearly full. */
export function findProposals(
  sentences: readonly TaggedSentence[],
  conclusion: number | undefined,
): Proposal[] {
  const proposals: { proposal: Proposal; added: Element[] }[] = [];
  for (const sentence of sentences) {
    const known = read(sentence);
    const last = proposals.at(-1);
    const goesOnWithLast = last !== undefined && goesOn(last.proposal, sentence);
    if (opensOwn(known, goesOnWithLast))
      proposals.push(...ownProposals(known).map((proposal) => ({ proposal, added: [] })));
    else if (last && goesOnWithLast) last.added.push(...addition(known));
  }
  return proposals
    .map(({ proposal, added }) => ({ ...proposal, elements: [...proposal.elements, ...added] }))
    .filter((proposal) => proposal.paragraph === conclusion || isFullEnough(proposal))
    .slice(0, mostProposals);
}

const goesOn = (proposal: Proposal, { paragraph, index }: TaggedSentence): boolean =>
  proposal.paragraph === paragraph && index - proposal.sentence <= longestContinuation;
