/**
 * Originals. The key is made from the organisation, the work that owns the object and the SHA-256 of the bytes, so that
 * two works never share an object and deleting one takes nothing from the other.
 */
export type ObjectStorage = {
  /** Stores bytes under their key. Storing the same again changes nothing. @returns the key */
  put(organisationId: string, ownerId: string, bytes: Uint8Array): Promise<string>;
  /** Stores parts as they come, without holding them all in memory. @returns the key, and how many bytes there were */
  write(
    organisationId: string,
    ownerId: string,
    parts: AsyncIterable<Uint8Array>,
  ): Promise<{ key: string; bytes: number }>;
  /** The bytes, or null when there are none under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** The same in parts as they are read, or null. */
  open(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Removes the object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Removes every object of a work. @returns how many there were */
  deleteAll(organisationId: string, ownerId: string): Promise<number>;
};
