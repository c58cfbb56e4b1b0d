import type { EssayDocument } from "../document";
import type { Topic } from "../theme/topic";
import { cosine, textVector } from "../theme/vectors";
import type { Span } from "../types";

/** Stems from this idf on are about something. */
const particularIdf = 2.2;
/**
 * A sentence with so much says something of the theme: some six in ten sentences of honest essays, four in ten where the model of stems does not know
 * the theme, and one in twenty of skeletons. Good enough to part a text that is known to be hollow, not to call a text so.
 */
const telling = { closeness: 0.25, givenStems: 2 };

/** Whether a sentence says something of the theme beside naming it: words of its field, or of the motivating text. */
function developsTheme(
  { model, theme }: Topic,
  motivating: ReadonlySet<string>,
  rest: readonly string[],
): boolean {
  const given = new Set(rest.filter((stem) => model.idf(stem) > particularIdf && motivating.has(stem)));
  return given.size >= telling.givenStems || cosine(textVector(model, rest), theme) >= telling.closeness;
}

/**
 * Sentences, each run of them as one passage, that could stand in an essay on any theme once the theme's own words are taken out. The first sentence
 * is never one: it is there to name the theme.
 */
export function hollowPassages({ sentences }: EssayDocument, topic: Topic): Span[] {
  const { theme, motivating } = topic.given;
  const named = new Set(theme);
  const passages: Span[] = [];
  let open: Span | undefined;
  for (const [index, { stems }] of topic.sentences.entries()) {
    const sentence = sentences[index];
    const rest = stems.filter((stem) => !named.has(stem));
    if (!sentence || index === 0 || developsTheme(topic, motivating, rest)) {
      open = undefined;
      continue;
    }
    if (open && sentences[index - 1]?.paragraph === sentence.paragraph) open.end = sentence.end;
    else {
      open = { start: sentence.start, end: sentence.end };
      passages.push(open);
    }
  }
  return passages;
}
