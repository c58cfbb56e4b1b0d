import type { TargetVersion } from "./types";

/** Raised with every change that may change a result. */
export const engineVersion = "python@0.3.0";

/** Every syntax is accepted unless the user names an older Python. */
export const newestVersion: TargetVersion = "py314";

/** Modernisations are offered up to the oldest Python that still gets security fixes. */
export const lintVersion: TargetVersion = "py311";
