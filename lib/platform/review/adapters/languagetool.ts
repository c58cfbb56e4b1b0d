import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { type Limits, postJson } from "@/lib/platform/outbound/post-json";
import type { Remark, Reviewer } from "../port";
import { plainMessage } from "./plain-message";

/** UTF-16 code units. */
const longestText = 100_000;
const mostRemarks = 500;
const mostReplacements = 5;
const longestReplacement = 200;

const languages = { pt: "pt-BR", en: "en-US" } as const;

/** The part of the answer of `/v2/check` that is used. Offsets count UTF-16 code units. */
const answer = z.object({
  matches: z.array(
    z.object({
      message: z.string(),
      offset: z.int().min(0),
      length: z.int().min(0),
      replacements: z.array(z.object({ value: z.string() })),
      rule: z.object({ id: z.string() }),
    }),
  ),
});
type Match = z.infer<typeof answer>["matches"][number];

const ruleName = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80) || "rule";

function remarkOf(text: string, { message, offset, length, replacements, rule }: Match): Remark[] {
  const end = offset + length;
  const plain = plainMessage(message);
  if (length === 0 || end > text.length || plain === "") return [];
  const usable = replacements.map(({ value }) => value).filter((value) => value.length <= longestReplacement);
  return [
    {
      ...{ start: offset, end, rule: ruleName(rule.id), message: plain, competency: 1 },
      replacements: usable.slice(0, mostReplacements),
    },
  ];
}

/**
 * A LanguageTool server (https://languagetool.org/http-api): proofreading by rules.
 * @param url of the server, without `/v2`
 */
export function makeLanguageTool(
  url: string,
  limits: Limits = { timeoutMs: 20_000, maxBytes: 4 * 1024 * 1024 },
): Reviewer {
  const address = `${url.replace(/\/+$/, "")}/v2/check`;
  return {
    name: "languagetool",
    review: async ({ text, language }) => {
      if (text.length > longestText) throw new AppError("too_large");
      const body = new URLSearchParams({ text, language: languages[language] }).toString();
      const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
      const { data, error } = answer.safeParse(await postJson(address, { body, headers }, limits));
      if (!data) throw new AppError("unavailable", { cause: error });
      return data.matches.slice(0, mostRemarks).flatMap((match) => remarkOf(text, match));
    },
  };
}
