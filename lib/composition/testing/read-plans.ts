import { z } from "zod";
import { openSql } from "@/db/client";

/** Has Postgres tell the plan of each statement, in notices, to who connects from now on. */
export async function explainStatements(superUrl: string): Promise<void> {
  const sql = openSql(superUrl, 1);
  const name = new URL(superUrl).pathname.slice(1);
  for (const setting of [
    "session_preload_libraries = 'auto_explain'",
    "auto_explain.log_min_duration = 0",
    "auto_explain.log_nested_statements = on",
    "auto_explain.log_analyze = on",
    "auto_explain.log_timing = off",
    "auto_explain.log_format = 'json'",
    "client_min_messages = 'log'",
  ])
    await sql.unsafe(`alter database ${name} set ${setting}`);
  await sql.end();
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};
const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    "Actual Rows": z.number().optional(),
    "Actual Loops": z.number().optional(),
    "Rows Removed by Filter": z.number().optional(),
    Plans: z.array(planNode).optional(),
  }),
);
const explained = z.object({ "Query Text": z.string(), Plan: planNode });

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How many rows a node took out of its table, those that it passed over included. */
function rowsRead(node: PlanNode): number {
  if (node["Relation Name"] === undefined) return 0;
  const each = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0);
  return Math.round(each * (node["Actual Loops"] ?? 1));
}

type Reads = { text: string; tables: string[]; scanned: string[]; rows: number };

/** What the plan in a notice of auto_explain reads: its tables, those from end to end, and how many rows. */
export function readsOf(message: string): Reads[] {
  const json = message.indexOf("{");
  if (!message.includes("plan:") || json < 0) return [];
  const { "Query Text": text, Plan } = explained.parse(JSON.parse(message.slice(json)));
  const nodes = nodesOf(Plan);
  const tables = (of: PlanNode[]) => of.flatMap((node) => node["Relation Name"] ?? []);
  const whole = nodes.filter((node) => node["Node Type"] === "Seq Scan");
  const rows = nodes.reduce((sum, node) => sum + rowsRead(node), 0);
  return [{ text, tables: tables(nodes), scanned: tables(whole), rows }];
}
