import { v5, v7 } from "uuid";

/** A new UUID version 7 (RFC 9562): unique, and ordered by its time of creation to the millisecond. */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` is a UUID in its lower-case canonical form. */
export const isId = (text: string): boolean => uuid.test(text);

/** The id that follows from another one, always the same for the same purpose (UUID version 5). */
export const derivedId = (id: string, purpose: string): string => v5(purpose, id);
