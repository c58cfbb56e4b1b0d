const maxCharacters = 40_000;

/** A value as indented JSON; a very long one is cut and says so. */
export function JsonView({ value, cut }: { value: unknown; cut: string }) {
  const text = JSON.stringify(value, null, 2) ?? "null";
  return (
    <pre className="rounded-md bg-sunken p-4 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text.slice(0, maxCharacters)}
      {text.length > maxCharacters ? `\n… ${cut}` : ""}
    </pre>
  );
}
