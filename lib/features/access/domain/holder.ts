/** Whose a token or key is: a user's, in one organisation, for the membership that they had when it was made. */
export type Holder = { userId: string; organisationId: string; memberSince: Date };

type Member = { actor: { userId: string; organisationId: string }; memberSince: Date };

/** Whether somebody still is the member whom it was given to. Who left and came back is another. */
export const isHeldBy = (held: Holder, { actor, memberSince }: Member): boolean =>
  held.userId === actor.userId &&
  held.organisationId === actor.organisationId &&
  held.memberSince.getTime() === memberSince.getTime();
