const narrow = /[iljtfrI.,;:'!|()[\]’‘íìï-]/;
const wide = /[mwMW@%—…æœ]/;
const capital = /\p{Lu}/u;

/** How wide a sign is beside others of usual typefaces; an "n" is 1. */
const weightOf = (sign: string): number => {
  if (/\s/.test(sign)) return 0.5;
  if (narrow.test(sign)) return 0.55;
  if (wide.test(sign)) return 1.55;
  return capital.test(sign) ? 1.25 : 1;
};

/** Where each UTF-16 unit of a run begins, as fractions of the run's width, and 1 at the end: estimated from its letters. */
export function placesOf(text: string): number[] {
  const places = [0];
  for (let at = 0; at < text.length; at++) places.push((places[at] ?? 0) + weightOf(text[at] ?? ""));
  const total = places.at(-1) || 1;
  return places.map((place) => place / total);
}
