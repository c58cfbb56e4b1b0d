type Query = Record<string, string | string[] | undefined>;

/** What Next.js hands to a page. */
export type PageProps<Params extends Record<string, string> = Record<never, string>> = {
  params: Promise<Params>;
  searchParams: Promise<Query>;
};

/** A query parameter that is given once; of several the first counts. An empty one counts as not given. */
export const single = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;

/** A path with the query parameters that are set. */
export function pathWith(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
