/** What is known of an object without reading it. */
export type StoredObject = { key: string; bytes: number; storedAt: Date };

/** How an object is handed out by a link: for how long, under which name, as what. */
export type LinkTerms = { expiresInSeconds: number; fileName: string; contentType: string };

/**
 * Originals. The key is made from the organisation, the work that owns the object and the SHA-256 of the bytes, so that
 * two works never share an object and deleting one takes nothing from the other.
 */
export type ObjectStorage = {
  /** Stores bytes under their key. Storing the same again changes nothing. @returns the key */
  put(organisationId: string, ownerId: string, bytes: Uint8Array): Promise<string>;
  /**
   * Stores parts as they come, without holding them all in memory; when they end with an error nothing is left of them.
   * @returns the key, and how many bytes there were
   */
  write(
    organisationId: string,
    ownerId: string,
    parts: AsyncIterable<Uint8Array>,
  ): Promise<{ key: string; bytes: number }>;
  /** The bytes, or null when there are none under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** The same in parts as they are read, or null. */
  open(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /**
   * Hands over the object as a file of this machine, to be read while `use` runs and not to be changed.
   * @returns what `use` gives, or null when there is none under the key
   */
  withFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T | null>;
  /** Size and time, or null when nothing is under the key. */
  stat(key: string): Promise<StoredObject | null>;
  /** Every object, or those of one organisation, in no order; what lies beside them under other names is left out. */
  list(organisationId?: string): AsyncIterable<StoredObject>;
  /** An address of the store itself, by which whoever has it reads the object until it expires; null where it gives none. */
  link(key: string, terms: LinkTerms): Promise<string | null>;
  /** Removes the object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Removes every object of a work. @returns how many there were */
  deleteAll(organisationId: string, ownerId: string): Promise<number>;
};

/** Addresses by which whoever has one reads an object until it expires, whatever the store can do. */
export type ObjectLinks = {
  make(key: string, terms: LinkTerms): Promise<{ url: string; expiresAt: Date }>;
};

/** What a part of the product knows of the objects that it had stored. */
export type ObjectRows = {
  /** Where they are: `schema.table`. */
  table: string;
  /** The objects that its rows name, with their sizes. */
  expected(): AsyncIterable<{ key: string; bytes: number }>;
  /** Those of the owners that it has a row of: all that is stored under such an owner is its own. */
  knownOwners(ownerIds: readonly string[]): Promise<ReadonlySet<string>>;
};
