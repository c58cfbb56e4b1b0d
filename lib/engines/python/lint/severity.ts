import type { Severity } from "../types";

/** The longest prefix of a rule's code decides; a rule that nothing matches is minor. */
const byPrefix: Readonly<Record<string, Severity>> = {
  // the program fails, or refuses to load
  ...{ F50: "critical", F7: "critical", F82: "critical", F63: "major", F632: "minor", E9: "critical" },
  ...{ PLE: "critical", PLE2: "major", T100: "major" },
  // probably wrong
  ...{ F: "major", F401: "minor", F541: "info", F841: "minor", F811: "minor" },
  ...{
    B: "major",
    B007: "info",
    B009: "info",
    B010: "info",
    B011: "minor",
    B028: "info",
    B904: "minor",
    B905: "minor",
  },
  ...{ E711: "minor", E712: "minor", E721: "minor", E722: "major", W605: "minor" },
  ...{ RUF006: "major", RUF012: "minor", PLW: "minor", PLW0120: "info", ASYNC: "major" },
  // security
  ...{ S: "major", S102: "critical", S307: "critical", S602: "critical", S605: "critical", S608: "critical" },
  ...{ S110: "minor", S112: "minor", S311: "info", S324: "minor", S607: "info" },
  // form
  ...{ W: "info", I: "info", N: "info", UP: "info", E: "info", E4: "minor", A: "minor", RUF100: "info" },
  ...{
    PIE: "info",
    RET: "info",
    RET503: "minor",
    RSE: "info",
    SIM: "info",
    SIM115: "minor",
    C4: "info",
    PLC: "info",
  },
  ...{ PLR: "info", PLR0913: "minor", PERF: "minor" },
};

/** How much a finding of this rule matters. */
export function lintSeverity(code: string): Severity {
  for (let length = code.length; length > 0; length -= 1) {
    const severity = byPrefix[code.slice(0, length)];
    if (severity) return severity;
  }
  return "minor";
}
