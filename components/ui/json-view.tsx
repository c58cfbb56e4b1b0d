import { jsonText } from "./json-text";

/** A value as indented JSON; a very long one is cut and says so. */
export function JsonView({ value, cut }: { value: unknown; cut: string }) {
  const { text, isCut } = jsonText(value);
  return (
    <pre className="rounded-md bg-sunken p-4 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text}
      {isCut ? `\n… ${cut}` : ""}
    </pre>
  );
}
