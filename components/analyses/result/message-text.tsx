const code = /`([^`]+)`/g;

/** A message in which `names in backquotes` are set as code. */
export function MessageText({ text }: { text: string }) {
  const names = [...text.matchAll(code)].map((match) => ({
    start: match.index,
    length: match[0].length,
    name: match[1],
  }));
  const last = names.at(-1);
  return (
    <>
      {names.map(({ start, name }, position) => {
        const before = names[position - 1];
        return (
          <span key={start}>
            {text.slice(before ? before.start + before.length : 0, start)}
            <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.92em] text-foreground">
              {name}
            </code>
          </span>
        );
      })}
      {text.slice(last ? last.start + last.length : 0)}
    </>
  );
}
