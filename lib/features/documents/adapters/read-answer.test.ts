import { expect, it } from "vitest";
import { DocumentError } from "@/lib/engines/document/document-error";
import { RecognitionError } from "@/lib/engines/document/ocr/types";
import { TaskTooSlow } from "@/lib/platform/threads/thread-pool";
import { readAnswer } from "./read-answer";
import { answerOf } from "./thread-answer";

const thrown = (error: unknown) => readAnswer(answerOf(() => Promise.reject(error)));

it("hands over what was found", async () => {
  expect(await readAnswer(answerOf(async () => "pdf"))).toBe("pdf");
});

it("says in the words of the product what is wrong with a file", async () => {
  await expect(thrown(new DocumentError("macros"))).rejects.toMatchObject({ code: "document_macros" });
  await expect(thrown(new RecognitionError("timeout", "slow"))).rejects.toMatchObject({
    code: "document_too_slow",
  });
});

it("takes a thread that was stopped for a file that takes too long", async () => {
  await expect(thrown(new TaskTooSlow("aborted"))).rejects.toMatchObject({
    code: "document_too_slow",
    cause: { name: "TaskTooSlow" },
  });
});

it("passes on what is wrong with the engine", async () => {
  await expect(thrown(new TypeError("no such page tree"))).rejects.toThrow(TypeError);
  await expect(thrown(new RecognitionError("failed", "broken"))).rejects.toThrow("failed");
});
