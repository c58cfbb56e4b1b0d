/**
 * Loaded before a worker, as `skewed-clock.mjs?skew=MS&jump=MS`: shifts what this process takes for the time by `skew`,
 * and, where `jump` is told, back and forth by as much each `jump` milliseconds. The monotonic clock (timers, `performance.now`) is left alone, as a wrong system clock leaves it.
 */
const RealDate = Date;
const told = new URL(import.meta.url).searchParams;
const skewMs = Number(told.get("skew") ?? 0);
const jumpMs = Number(told.get("jump") ?? 0);

function now() {
  const real = RealDate.now();
  if (jumpMs === 0) return real + skewMs;
  return Math.floor(performance.now() / jumpMs) % 2 === 0 ? real + skewMs : real - skewMs;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
