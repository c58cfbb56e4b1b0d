import { parseArgs } from "node:util";

export const parts = ["corrections", "passages", "scoring", "attacks", "speed"] as const;
export type Part = (typeof parts)[number];

const halves = ["even", "odd"] as const;
/** The half of the attacks' seeds: `even` to develop with, `odd` to measure on what nobody looked at. */
export type Half = (typeof halves)[number];

export type Options = {
  data: string;
  only: readonly Part[];
  seeds: Half;
  rules: boolean;
  errors: number;
  sample: number;
  /** The file that the scorer's agreement with people is written to, for the page that publishes it. */
  accuracy: string | undefined;
};

const usage = `npm run bench:essays -- DATA [--only ${parts.join(",")}] [--seeds ${halves.join("|")}] [--rules] [--errors N] [--sample N] [--accuracy FILE]`;

function oneOf<T extends string>(known: readonly T[], text: string, option: string): T {
  const found = known.find((name) => name === text);
  if (found === undefined) throw new Error(`--${option} takes ${known.join(", ")}, not "${text}"`);
  return found;
}

function count(text: string, option: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new Error(`--${option} takes a whole number, not "${text}"`);
  return Number(text);
}

/**
 * Reads the command line: a data folder; `--only` some parts; `--rules` for what each rule is worth, `--errors N` for passages that
 * were missed;
 * `--sample N` to take at most N annotated essays (0 takes all).
 * @throws Error that says which argument is wrong
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: "string", default: parts.join(",") },
      seeds: { type: "string", default: "even" },
      rules: { type: "boolean", default: false },
      errors: { type: "string", default: "0" },
      sample: { type: "string", default: "0" },
      accuracy: { type: "string" },
    },
  });
  const [data, ...rest] = positionals;
  if (data === undefined || rest.length > 0) throw new Error(`name one data folder: ${usage}`);
  return {
    data,
    only: values.only.split(",").map((part) => oneOf(parts, part.trim(), "only")),
    seeds: oneOf(halves, values.seeds, "seeds"),
    rules: values.rules,
    errors: count(values.errors, "errors"),
    sample: count(values.sample, "sample"),
    accuracy: values.accuracy,
  };
}
