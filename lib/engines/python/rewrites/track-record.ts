import recorded from "./track-record.json";

/** In how many programs a rule found something, was seen to behave the same, and was part of a version with a measured gain. */
export type RuleRecord = { fired: number; verified: number; gained: number };

/** What the rules did over people's programs, as `npm run bench:python -- DATA --record` writes it. */
export type TrackRecord = {
  /** As in "2026-11-22". */
  date: string;
  engine: string;
  /** How many programs it was. */
  programs: number;
  rules: Readonly<Record<string, RuleRecord>>;
};

export const trackRecord: TrackRecord = recorded;
