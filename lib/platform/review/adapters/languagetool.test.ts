import { describeReviewer } from "../port.contract";
import { makeLanguageTool } from "./languagetool";

describeReviewer("LanguageTool", {
  make: makeLanguageTool,
  tell: (told) => ({
    software: { name: "LanguageTool" },
    matches: told.map(({ start, end, message }) => ({
      ...{
        message,
        offset: start,
        length: end - start,
        rule: { id: "ACENTO_NAO", issueType: "misspelling" },
      },
      replacements: [{ value: "não" }, { value: "x".repeat(1_000) }],
    })),
  }),
});
