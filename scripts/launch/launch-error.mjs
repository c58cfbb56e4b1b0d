/** A failure that a person can act on: shown as one line, what happened and what to do about it. */
export class LaunchError extends Error {
  /**
   * @param {string} what what happened
   * @param {string} remedy what to do about it
   * @param {{ cause?: unknown }} [options]
   */
  constructor(what, remedy, options) {
    super(`${what} ${remedy}`, options);
    this.name = "LaunchError";
  }
}

const DISK_FULL = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/;

/**
 * Turns any error into the launcher's one line.
 * @param {unknown} error
 * @returns {string}
 */
export function oneLine(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof LaunchError) return text.replaceAll(/\s+/g, " ").trim();
  if (DISK_FULL.test(text)) return "The disk is full. Free some space and start again; nothing was lost.";
  const code = error instanceof Error && "code" in error ? error.code : "";
  const path = error instanceof Error && "path" in error ? error.path : "";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `${path || "A folder"} cannot be written (${code}). Give this user the right to write there, or set ELYSIA_DATA to another folder.`;
  }
  if (code === "ENOTDIR" || code === "EEXIST" || code === "ELOOP" || code === "ENAMETOOLONG") {
    return `The folder ${path} cannot be made (${code}). Set ELYSIA_DATA to another folder.`;
  }
  return text.split("\n")[0] ?? text;
}
