/** What the fresh process is asked: each of `texts` so many `rounds` after one to warm up, then each of the `long` ones. */
export type SpeedPlan = {
  texts: readonly string[];
  rounds: number;
  long: readonly string[];
  longRounds: number;
};

/** CPU milliseconds of each analysis, those of each long text together; resident bytes after the essays. */
export type SpeedResult = { each: number[]; growth: number[][]; rss: number };

/** `ready` comes once the first analysis is done, so that everything is loaded. */
export type SpeedMessage = { kind: "ready" } | { kind: "result"; result: SpeedResult };
