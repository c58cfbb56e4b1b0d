import { env } from "@/lib/config/env";
import { makeAssistants } from "@/lib/features/analyses/adapters/assistants";
import type { Assistants } from "@/lib/features/analyses/ports";
import { makeChatCompletions } from "@/lib/platform/review/adapters/chat-completions";
import { makeLanguageTool } from "@/lib/platform/review/adapters/languagetool";

/** The services that the settings name: LANGUAGETOOL_URL; COMMENTS_URL with COMMENTS_MODEL. None unless they are set. */
export function assistants(): Assistants {
  const { LANGUAGETOOL_URL, COMMENTS_URL, COMMENTS_MODEL, COMMENTS_API_KEY } = env();
  const server = COMMENTS_URL &&
    COMMENTS_MODEL && { url: COMMENTS_URL, model: COMMENTS_MODEL, apiKey: COMMENTS_API_KEY };
  return makeAssistants({
    ...(LANGUAGETOOL_URL && { languagetool: makeLanguageTool(LANGUAGETOOL_URL) }),
    ...(server && { comments: makeChatCompletions(server) }),
  });
}
