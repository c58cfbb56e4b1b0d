import type { Actor } from "./actor";

/** Whose work may be read in an organisation: that of these authors, or of all its members. */
export type Reach = { organisationId: string; authors: readonly string[] | "everybody" };

/** Says how far an actor reaches. */
export type Readership = { reachOf(actor: Actor): Promise<Reach> };

/** Whether others than the actor are within reach. Who reviews everybody is alone in a space without members. */
export const reachesOthers = (actor: Actor, { authors }: Reach): boolean =>
  authors === "everybody" ? actor.permissions.has("members.read") : authors.length > 1;

/** The whole organisation: for those who review it, and for the system at work on one of its works. */
export const everybodyIn = (organisationId: string): Reach => ({ organisationId, authors: "everybody" });
