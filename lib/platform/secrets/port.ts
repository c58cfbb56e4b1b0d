/** A secret as it is stored. `keyId` tells with what it was sealed. */
export type Sealed = { keyId: string; sealed: Buffer };

/** Keeps secrets so that the database alone does not give them away. */
export type SealedBox = {
  /** The `keyId` of what is sealed now. */
  keyId(): string;
  seal(owner: string, plain: Uint8Array): Sealed;
  /** @throws when it was sealed for another owner or by another installation, or was changed */
  open(owner: string, sealed: Sealed): Buffer;
};
