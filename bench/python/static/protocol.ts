/** What a process is asked to analyse, after some others to warm up. */
export type StaticPlan = { warmUp: readonly string[]; files: readonly string[] };

/** Wall-clock milliseconds of each file; processor milliseconds and findings of all. */
export type StaticResult = { times: number[]; cpu: number; findings: number };

export type StaticMessage = { kind: "ready" } | { kind: "result"; result: StaticResult };
