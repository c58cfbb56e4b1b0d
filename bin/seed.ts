import { seedDemo } from "@/lib/composition/demo";

/** Seeds the demo and prints its logins as JSON, for the launcher's banner. */
async function main(): Promise<void> {
  const logins = await seedDemo();
  process.stdout.write(`${JSON.stringify({ logins })}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`The demo could not be seeded: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  },
);
