/** Whether to write colours: on a terminal that knows them, unless `NO_COLOR` is set (https://no-color.org). */
export function wantsColour(
  stream: { isTTY?: boolean },
  source: Record<string, string | undefined> = process.env,
): boolean {
  return stream.isTTY === true && !source.NO_COLOR && source.TERM !== "dumb";
}
