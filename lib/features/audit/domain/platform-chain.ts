/** The chain of what concerns no organisation: the nil id, which no organisation has (RFC 9562, 5.9). */
export const platformChain = "00000000-0000-0000-0000-000000000000";
