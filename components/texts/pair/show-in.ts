const roomAbove = 96;

/**
 * Brings a passage into view in its text, where the text scrolls by itself. Where texts lie one below the other the page would jump: it moves only for who
 * goes there.
 */
export function showIn(text: HTMLElement | null, id: number, goThere: boolean): void {
  const number = text?.querySelector<HTMLElement>(`[data-number="${id}"]`);
  if (!text || !number) return;
  const isScrolling = text.scrollHeight > text.clientHeight && getComputedStyle(text).overflowY === "auto";
  if (isScrolling) {
    const distance = number.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTo({ top: text.scrollTop + distance - roomAbove, behavior: "smooth" });
  } else if (goThere) number.scrollIntoView({ block: "center" });
  if (goThere) number.focus({ preventScroll: true });
}
