/** What the address of the search page says: each name is a parameter of the API as well, and may have several values. */
export type Asked = Readonly<Record<string, readonly string[]>>;

export const searchPath = "/search";

const filterNames = [
  ...["kind", "state", "band", "language", "category", "rule", "author", "class"],
  ...["minScore", "maxScore", "from", "to"],
];
const names = ["q", ...filterNames, "sort"];

/** The parameters of an address that a search knows; empty ones count as not given. */
export function readAsked(given: Record<string, string | string[] | undefined>): Asked {
  const known = names.map((name): [string, string[]] => [name, [given[name] ?? []].flat().filter(Boolean)]);
  return Object.fromEntries(known.filter(([, values]) => values.length > 0));
}

/** What is asked for as the schemas of the API take it. */
export const toInput = (asked: Asked): Record<string, string | string[] | undefined> =>
  Object.fromEntries(
    Object.entries(asked).map(([name, values]) => [name, values.length > 1 ? [...values] : values[0]]),
  );

/** The same search with other values of some names; none takes the name out. */
export const changed = (asked: Asked, values: Record<string, string | undefined>): Asked => ({
  ...Object.fromEntries(Object.entries(asked).filter(([name]) => !(name in values))),
  ...Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, [value]]] : []))),
});

/** The same search without one value of a name. */
export const without = (asked: Asked, name: string, value: string): Asked => ({
  ...asked,
  [name]: (asked[name] ?? []).filter((each) => each !== value),
});

export const parametersOf = (asked: Asked): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, values]) => values.map((value) => [name, value])),
  );

export function addressOf(asked: Asked, path: string = searchPath): string {
  const query = parametersOf(asked).toString();
  return query ? `${path}?${query}` : path;
}

/** Where works like one are shown. */
export const likeAddress = (id: string): string => `${searchPath}?like=${id}`;

/** The filters in use, one by one. */
export const filtersOf = (asked: Asked): { name: string; value: string }[] =>
  filterNames.flatMap((name) => (asked[name] ?? []).map((value) => ({ name, value })));
