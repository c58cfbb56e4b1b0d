import { env } from "@/lib/config/env";
import { makeAssistants } from "@/lib/features/analyses/adapters/assistants";
import type { Assistants } from "@/lib/features/analyses/engine-ports";
import { makeChatCompletions } from "@/lib/platform/review/adapters/chat-completions";
import { makeLanguageTool } from "@/lib/platform/review/adapters/languagetool";
import { englishGrammar } from "./english-grammar";

/**
 * The grammar checker of English, unless ENGLISH_GRAMMAR is 0, and the services that the settings name: LANGUAGETOOL_URL; COMMENTS_URL
 * with COMMENTS_MODEL. None of these unless they are set.
 */
export function assistants(): Assistants {
  const { ENGLISH_GRAMMAR, LANGUAGETOOL_URL, COMMENTS_URL, COMMENTS_MODEL, COMMENTS_API_KEY } = env();
  const server = COMMENTS_URL &&
    COMMENTS_MODEL && { url: COMMENTS_URL, model: COMMENTS_MODEL, apiKey: COMMENTS_API_KEY };
  return makeAssistants({
    ...(ENGLISH_GRAMMAR && { english: englishGrammar() }),
    ...(LANGUAGETOOL_URL && { languagetool: makeLanguageTool(LANGUAGETOOL_URL) }),
    ...(server && { comments: makeChatCompletions(server) }),
  });
}
