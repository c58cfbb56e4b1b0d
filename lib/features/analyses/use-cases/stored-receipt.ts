/** A receipt as it lies in the object storage, with the program that shows its claim again; no program where it claims nothing. */
export type StoredReceipt = { receipt: object; proof: string | null };

/** A receipt's id is its key in the object storage without the organisation: who asks names theirs. */
export const receiptIdOf = (key: string): string => key.slice(key.indexOf("/") + 1);
export const receiptKeyOf = (organisationId: string, receiptId: string): string =>
  `${organisationId}/${receiptId}`;
