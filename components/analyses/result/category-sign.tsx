/** A category as it looks in the text: its colour and its underline. */
export function CategorySign({ category }: { category: string }) {
  return (
    <span
      aria-hidden="true"
      data-category={category}
      className="rounded-sm bg-cat-soft px-1 font-serif text-xs leading-4 font-medium text-cat underline decoration-cat-stroke decoration-[1.5px] underline-offset-2 [text-decoration-style:var(--cat-underline)]"
    >
      Aa
    </span>
  );
}
