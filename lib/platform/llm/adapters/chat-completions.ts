import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { type Limits, postJson } from "@/lib/platform/outbound/post-json";
import type { ChatModel, ChatRequest } from "../port";

/** A server, its address up to the version (`https://host/v1`), the model, and the key where one is asked for. */
export type ChatServer = { url: string; model: string; apiKey?: string };

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const requestBody = (model: string, { messages, maxTokens, schema }: ChatRequest): string =>
  JSON.stringify({
    model,
    temperature: 0,
    max_tokens: maxTokens,
    messages,
    ...(schema && { response_format: { type: "json_schema", json_schema: { strict: true, ...schema } } }),
  });

/** A language model behind the chat completions interface of OpenAI, which many servers speak. */
export function makeChatCompletionsModel(
  { url, model, apiKey }: ChatServer,
  limits: Limits = { timeoutMs: 60_000, maxBytes: 1024 * 1024 },
): ChatModel {
  const address = `${url.replace(/\/+$/, "")}/chat/completions`;
  const headers = {
    "Content-Type": "application/json",
    ...(apiKey && { Authorization: `Bearer ${apiKey}` }),
  };
  return {
    name: model,
    complete: async (request) => {
      const timeoutMs = Math.min(limits.timeoutMs, request.timeoutMs ?? limits.timeoutMs);
      const body = requestBody(model, request);
      const { data, error } = completion.safeParse(
        await postJson(address, { body, headers }, { ...limits, timeoutMs }),
      );
      if (!data)
        throw new AppError("unavailable", { cause: error, detail: "A model's answer is no chat completion" });
      return data.choices[0]?.message.content ?? "";
    },
  };
}
