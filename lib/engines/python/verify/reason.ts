/** Why nothing can be said of two versions, as a code; `detail` is what its words are about. */
export type Reason = { code: ReasonCode; detail?: string };

/**
 * `unsteady`: the first version does not do the same twice; the detail is the call. `no-input`, `no-case`: none is known on which the first
 * version does something. `does-not-load`: the first version, with the error. `slower`: the second takes much longer. `unreached`: lines of
 * the second version that no case executes; `unreached-before`: of the first. The last four are of versions that are not even run, as
 * strangers wrote them: `not-python`, `longer` than is taken, `renames` what others may use, `reaches-out` for what the first does not use.
 */
export type ReasonCode =
  | "unsteady"
  | "no-input"
  | "no-case"
  | "nothing-to-call"
  | "unreadable"
  | "too-many-functions"
  | "does-not-load"
  | "slower"
  | "unreached"
  | "unreached-before"
  | "not-python"
  | "longer"
  | "renames"
  | "reaches-out";
