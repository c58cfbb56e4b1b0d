import { env } from "@/lib/config/env";
import { makeModelSuggester } from "@/lib/features/analyses/adapters/model-suggester";
import type { Suggester } from "@/lib/features/analyses/engine-ports";
import { makeChatCompletionsModel } from "@/lib/platform/llm/adapters/chat-completions";

/** The model that writes faster versions of code: OPTIMISER_URL with OPTIMISER_MODEL. Undefined unless both are set. */
export function suggester(): Suggester | undefined {
  const { OPTIMISER_URL: url, OPTIMISER_MODEL: model, OPTIMISER_API_KEY: apiKey } = env();
  if (!url || !model) return undefined;
  return makeModelSuggester(makeChatCompletionsModel({ url, model, apiKey }), url);
}

/** Where code is sent: the model, and the host of its server. Null where none is configured. */
export function codeRecipient(): { model: string; host: string } | null {
  const { OPTIMISER_URL: url, OPTIMISER_MODEL: model } = env();
  return url && model ? { model, host: new URL(url).host } : null;
}
