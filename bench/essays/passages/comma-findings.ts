import { type Finding, isShort } from "../finding";

const commasIn = (text: string): number => text.split(",").length - 1;

/** Whether a finding is about a comma: its rule says so, or its first suggestion adds or removes one. */
export function isCommaFinding(text: string, { rule, span, suggestions }: Finding): boolean {
  if (!isShort(span)) return false;
  if (/(?:^|[/-])comma(?:s|$|-)/u.test(rule)) return true;
  const edits = suggestions[0]?.edits ?? [];
  const removed = edits.map((edit) => text.slice(edit.span.start, edit.span.end)).join("");
  const inserted = edits.map((edit) => edit.text).join("");
  return commasIn(removed) !== commasIn(inserted);
}
