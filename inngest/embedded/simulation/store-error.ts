/** What a process sees of a store that it could not reach. */
export class StoreError extends Error {
  override name = "StoreError";
}
