import type { Rewrite } from "../rewrites/rewrite";
import { rewrites } from "../rewrites/rewrites";

/** What counts most to who asks. */
export type Focus = "speed" | "memory" | "readability" | "security";

/** These buy time with memory: they keep results, or the whole of what is read, written or thrown away. */
const hungry: ReadonlySet<string> = new Set([
  "rewrite/recursion-cache",
  "rewrite/repeated-call-cache",
  "rewrite/read-input-at-once",
  "rewrite/read-integers-at-once",
  "rewrite/write-output-at-once",
  "rewrite/pause-collector",
]);

/** These make a program longer or less plain for a factor. */
const obscure: ReadonlySet<string> = new Set([
  "rewrite/script-into-function",
  "rewrite/pause-collector",
  "rewrite/hoist-method",
  "rewrite/hoist-row",
  "rewrite/inline-tiny-function",
  "rewrite/item-getter",
  "rewrite/readline-for-input",
  "rewrite/read-input-at-once",
  "rewrite/read-integers-at-once",
  "rewrite/numbers-from-bytes",
  "rewrite/write-output-at-once",
  "rewrite/slots",
]);

/** Where safety comes first, only what changes the growth is worth an edit: slow growth is what an attacker can use. */
const wanted: Readonly<Record<Focus, (rewrite: Rewrite) => boolean>> = {
  speed: () => true,
  memory: ({ rule }) => !hungry.has(rule),
  readability: ({ rule }) => !obscure.has(rule),
  security: ({ gain }) => gain === "asymptotic",
};

/** The rewrites that are worth trying, in their order. */
export const rewritesFor = (focus: Focus = "speed"): readonly Rewrite[] => rewrites.filter(wanted[focus]);
