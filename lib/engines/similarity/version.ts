/** Raised with every change that may change a fingerprint or a comparison; `elysia texts refresh` has old ones made anew. */
export const similarityVersion = "similarity@0.1.0";
