import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { signIn } from "../session";

/**
 * Lets schemathesis make requests of the OpenAPI document of a running product and hold each answer to it, once as
 * somebody and once as an administrator; `scripts/attack-schemathesis.mjs` brings both. More options go on to it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: "" },
    program: { type: "string", default: "" },
    examples: { type: "string", default: "40" },
    password: { type: "string", default: "ler-com-calma-2026" },
  },
});

/** What an answer may never be: a failure of ours, or other than the document says. What it takes is not its matter. */
const checks = [
  ...["not_a_server_error", "status_code_conformance", "content_type_conformance"],
  ...["response_headers_conformance", "response_schema_conformance"],
  ...["unsupported_method", "allow_header_conformance", "ignored_auth"],
];

async function attackAs(email: string): Promise<boolean> {
  const client = await signIn(values.url, email, values.password);
  const parameters = [
    ...["run", `${values.url}/api/openapi.json`, "--header", `cookie: ${client.cookie()}`],
    ...["--checks", checks.join(","), "--max-examples", values.examples, "--no-shrink"],
    ...["--continue-on-failure", "--request-timeout", "30"],
    // Another session or token in place of the given one would be refused, and nothing else be tried.
    ...["--generation-with-security-parameters", "false", ...positionals],
  ];
  console.log(`schemathesis as ${email}`);
  const { status, error } = spawnSync(values.program, parameters, { stdio: "inherit" });
  if (error) throw error;
  return status === 0;
}

if (!values.url || !values.program) throw new Error("start this with npm run attack:schemathesis");
const held = [await attackAs("ana@elysia.demo"), await attackAs("admin@elysia.demo")];
process.exitCode = held.every(Boolean) ? 0 : 1;
