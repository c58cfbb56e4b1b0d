/** Raised with every change that may change what is said of a text; `elysia texts refresh` has old ones read anew. */
export const enrichmentVersion = "enrichment@0.1.0";
