import type { Finding } from "./report";

type Focus = "speed" | "memory" | "readability" | "security";

/** What each focus is about, in the engine's categories. What breaks a program is always told. */
const categories: Readonly<Record<Focus, readonly string[]>> = {
  speed: ["performance", "complexity"],
  memory: ["performance", "size"],
  readability: ["lint", "complexity", "maintainability", "size", "documentation", "typing", "dead-code"],
  security: ["security"],
};

/** The findings that count for a focus: all that it is about, and of the others what is more than a remark. */
export function inFocus<F extends Finding>(findings: readonly F[], focus: Focus | undefined): F[] {
  if (!focus) return [...findings];
  return findings.filter(
    ({ category, severity }) => severity !== "info" || categories[focus].includes(category),
  );
}
