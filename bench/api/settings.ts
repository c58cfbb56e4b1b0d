import { parseArgs } from "node:util";

/** How much is measured: every request in each round, in turn, so that all meet the same noise. */
export type Amounts = { rounds: number; seconds: number; warmSeconds: number; logins: number };

export type Settings = Amounts & {
  url: string;
  email: string;
  password: string;
  /** Processes whose processor time is counted. */
  webPid: number;
  postgresPid: number;
  connections: number;
  /** Names of the requests that are measured; none: all. */
  only: readonly string[];
  /** Where the figures go as JSON; none: nowhere. */
  json: string | undefined;
};

const whole: Amounts = { rounds: 5, seconds: 8, warmSeconds: 3, logins: 20 };
const quick: Amounts = { rounds: 2, seconds: 3, warmSeconds: 1, logins: 8 };

const counted = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1`);
  return value;
};

/**
 * Reads the command line: `npm run bench:api -- [--quick] [--rounds 5] [--only "a result"] [--json figures.json]`.
 * @throws Error that names a wrong option
 */
export function readSettings(args: readonly string[]): Settings {
  const text = (value: string) => ({ type: "string", default: value }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: text(""),
      email: text("ana@elysia.demo"),
      password: text("ler-com-calma-2026"),
      "web-pid": text(""),
      "postgres-pid": text(""),
      connections: text("32"),
      only: text(""),
      rounds: { type: "string" },
      json: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  if (!values.url) throw new Error("start this with npm run bench:api");
  const amounts = values.quick ? quick : whole;
  return {
    ...amounts,
    rounds: counted(values.rounds ?? String(amounts.rounds), "rounds"),
    url: values.url,
    email: values.email,
    password: values.password,
    webPid: counted(values["web-pid"], "web-pid"),
    postgresPid: counted(values["postgres-pid"], "postgres-pid"),
    connections: counted(values.connections, "connections"),
    only: values.only.split(",").filter((name) => name !== ""),
    json: values.json,
  };
}
