import { describeReviewer } from "../port.contract";
import { makeChatCompletions } from "./chat-completions";

describeReviewer("a model behind chat completions", {
  make: (url, limits) => makeChatCompletions({ url, model: "any", apiKey: "key" }, limits),
  tell: (told) => {
    const comments = told.map(({ quote, message }) => ({ quote, comment: message, competency: 3 }));
    return { choices: [{ message: { role: "assistant", content: JSON.stringify({ comments }) } }] };
  },
});
