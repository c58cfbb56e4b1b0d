import type { Localized } from "../types";
import { correctnessTexts } from "./texts/correctness";
import type { RuleText } from "./texts/rule-text";
import { securityTexts } from "./texts/security";
import { simplicityTexts } from "./texts/simplicity";
import { styleTexts } from "./texts/style";

/** ruff quotes the source in its messages; this much of one is enough. */
const longestMessage = 300;

const texts = new Map<string, RuleText>(
  [correctnessTexts, securityTexts, simplicityTexts, styleTexts].flatMap((table) => Object.entries(table)),
);

/** The codes of the rules for which we have words of our own. */
export const translatedRules: readonly string[] = [...texts.keys()];

const clip = (text: string) => (text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text);

const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Puts what ruff quoted into a template; undefined where ruff quoted less than the template needs. */
function fill(template: string, message: string): string | undefined {
  const quoted = Array.from(message.matchAll(/`([^`]*)`/g), (match) => match[1] ?? "");
  let complete = true;
  const filled = template.replace(/\{(\d)\}/g, (_, index) => {
    const value = quoted[Number(index)];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? filled : undefined;
}

/** ruff's message for a rule, in both languages, with a sentence that says why it matters where we have one. */
export function lintMessage(code: string, message: string): Localized {
  const text = texts.get(code);
  const english = asSentence(clip(message));
  const says = text && fill(text.says, message);
  return {
    "pt-BR": says ? `${clip(says)} ${text.why["pt-BR"]}` : `Regra ${code} do ruff (em inglês): ${english}`,
    en: text ? `${english} ${text.why.en}` : english,
  };
}

/** What a fix does, in both languages. */
export function fixLabel(code: string, fixMessage: string | null, message: string): Localized {
  const template = texts.get(code)?.fix;
  const english = clip(fixMessage ?? "Apply the fix");
  const portuguese = template && fill(template, message);
  return {
    "pt-BR": portuguese ? clip(portuguese) : `Aplicar a correção do ruff (em inglês): ${english}`,
    en: english,
  };
}
