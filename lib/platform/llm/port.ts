export type ChatMessage = { role: "system" | "user"; content: string };

export type ChatRequest = {
  messages: readonly ChatMessage[];
  /** Of the answer. */
  maxTokens: number;
  /** A JSON Schema that the answer's text is to follow, where the server can see to that. */
  schema?: { name: string; schema: object };
  /** Less than what the model is given for any answer. */
  timeoutMs?: number;
};

/** A language model. It is given no tools, and nothing that it says is trusted. */
export type ChatModel = {
  /** As the server calls it. */
  name: string;
  /**
   * The text of its first answer.
   * @throws AppError `unavailable` when it does not answer in time or as it should
   */
  complete(request: ChatRequest): Promise<string>;
};
