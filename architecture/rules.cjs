/**
 * Who may import whom, as a dependency-cruiser configuration. `check.mjs` holds the tree to it, and `prove.mjs` shows
 * that each rule bites. Decision record: docs/decisions/003-module-boundaries.md.
 */
const TEST = "\\.(test|contract)\\.tsx?$|/testing/";
const FEATURE = "^lib/features/([^/]+)/";
const PORTS = "(|[a-z-]+-)ports\\.ts";
const SCHEMAS = "(|[a-z-]+-)schemas\\.ts";
const PRODUCT =
  "^(app|client|components|db|inngest|bin|bench|e2e|training|lib|proxy\\.ts|instrumentation\\.ts)";
const ENGINE_DOORS = ["^lib/platform/(queue|runs)/adapters/", "^lib/composition/durable\\.ts$"];

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: TEST, ...from },
  to,
});

const layers = [
  rule("no-circular", "a cycle hides a missing module", {}, { circular: true }),
  rule(
    "kernel-is-a-leaf",
    "kernel knows nothing of Elysia",
    { path: "^lib/kernel/" },
    { path: PRODUCT, pathNot: "^lib/kernel/" },
  ),
  rule(
    "config-is-a-leaf",
    "settings are read from the environment, not from the product",
    { path: "^lib/config/" },
    { path: PRODUCT, pathNot: "^lib/(config|kernel)/" },
  ),
  rule(
    "engines-are-leaves",
    "engines compute: kernel, themselves and packages; sandboxes and files are handed in as functions",
    { path: "^lib/engines/([^/]+)/" },
    { path: PRODUCT, pathNot: ["^lib/kernel/", "^lib/engines/$1/"] },
  ),
  rule(
    "db-is-a-leaf",
    "connection, schema and migrations only",
    { path: "^db/" },
    { path: PRODUCT, pathNot: "^(db|lib/kernel|lib/config)/" },
  ),
  rule(
    "lib-below-app",
    "what serves the product never imports what shows it",
    { path: "^(lib|db|inngest)/" },
    { path: "^(app|components|bin|bench|e2e)/" },
  ),
  rule(
    "http-is-thin",
    "lib/http: kernel, config, the ports of its limits and kept answers, and what composition hands it",
    { path: "^lib/http/" },
    { path: PRODUCT, pathNot: "^lib/(http/|kernel/|config/|platform/(limiter|idempotency)/port\\.ts$)" },
  ),
  rule(
    "components-are-presentational",
    "components: components, kernel and the wire schemas",
    { path: "^components/" },
    {
      path: PRODUCT,
      pathNot: ["^components/", "^lib/kernel/", `^lib/features/[^/]+/${SCHEMAS}$`],
    },
  ),
];

const features = [
  rule(
    "domain-is-pure",
    "domain: kernel and itself, no packages",
    { path: `${FEATURE}domain/` },
    { pathNot: ["^lib/kernel/", "^lib/features/$1/domain/"] },
  ),
  rule(
    "features-do-not-meet",
    "features meet in lib/composition only",
    { path: FEATURE },
    { path: "^lib/features/", pathNot: "^lib/features/$1/" },
  ),
  rule(
    "use-case-sees-ports-only",
    "use cases: kernel, platform ports, own domain, ports, schemas and events; an engine is a port here",
    {
      path: `${FEATURE}(use-cases|${PORTS}|${SCHEMAS}|events\\.ts)`,
    },
    {
      path: PRODUCT,
      pathNot: [
        "^lib/kernel/",
        "^lib/platform/[^/]+/port\\.ts$",
        `^lib/features/$1/(domain/|use-cases/|${PORTS}|${SCHEMAS}|events\\.ts)`,
      ],
    },
  ),
];

const adapters = [
  rule(
    "adapter-does-not-call-up",
    "adapters implement ports; they never call a use case",
    { path: "^lib/(features|platform)/[^/]+/adapters/" },
    {
      path: "^(app|components|bin|bench|inngest/functions|lib/(composition|http)|lib/features/[^/]+/use-cases)",
    },
  ),
  rule(
    "port-has-no-adapter",
    "a port is types",
    { path: "^lib/platform/[^/]+/port\\.ts$" },
    { path: PRODUCT, pathNot: "^lib/(kernel|platform/[^/]+/port\\.ts)" },
  ),
  rule(
    "platform-below-features",
    "a capability sees no feature",
    { path: "^lib/platform/" },
    { path: "^lib/(features|composition|http)/" },
  ),
  rule(
    "only-composition-picks-adapters",
    "adapters are chosen in one place",
    { pathNot: [TEST, "^lib/composition/", "^lib/(features|platform)/[^/]+/adapters/"] },
    { path: "^lib/(features|platform)/[^/]+/adapters/" },
  ),
  rule(
    "feature-owns-its-tables",
    "no statement of a feature touches another's schema",
    { path: `${FEATURE}adapters/` },
    { path: "^db/schema/", pathNot: "^db/schema/($1(-organisations|-identities)?|columns|outbox)\\.ts$" },
  ),
];

const clients = [
  rule(
    "client-stands-alone",
    "the client of the API could be a package: nothing of the product but the types made of its document",
    { path: "^client/" },
    { path: PRODUCT, pathNot: "^client/" },
  ),
];

const durable = [
  rule(
    "engine-has-few-doors",
    "the queue and runs adapters, and the composition that opens them, are lib's only way to Inngest",
    { path: "^lib/", pathNot: [TEST, ...ENGINE_DOORS] },
    { path: "^inngest/" },
  ),
  rule(
    "engine-has-a-front-door",
    "and they see the client and the embedded runner's interface, nothing behind it",
    { path: ENGINE_DOORS },
    { path: "^inngest/", pathNot: ["^inngest/client\\.ts$", "^inngest/embedded/api\\.ts$"] },
  ),
  rule(
    "functions-have-one-route",
    "pages and commands reach durable functions through events; the faults attack the runner itself, the bench measures it",
    {
      path: "^(app|components|bin|bench)/",
      pathNot: [TEST, "^app/api/inngest/", "^bench/(faults|durable|simulate)/"],
    },
    { path: "^inngest/" },
  ),
  rule(
    "runner-stands-alone",
    "the embedded runner could be a package: kernel, db's ways to connect and itself",
    { path: "^inngest/embedded/" },
    {
      path: PRODUCT,
      pathNot: ["^lib/kernel/", "^db/(client|keep-listening|resilient-sql)\\.ts$", "^inngest/embedded/"],
    },
  ),
  rule(
    "state-knows-no-technology",
    "what becomes of runs is written once, on ports: no store, no worker",
    { path: "^inngest/embedded/state/" },
    {
      path: "^(db|inngest)/",
      pathNot: [
        "^inngest/embedded/(state|protocol|schedule|expressions)/",
        "^inngest/embedded/store/[^/]+\\.ts$",
        "^inngest/embedded/limits\\.ts$",
      ],
    },
  ),
  rule(
    "stores-do-not-dispatch",
    "a store keeps state and hands it out; who runs functions, and the simulation of that, stand above it",
    { path: "^inngest/embedded/(store|state|schedule|protocol)/" },
    { path: "^inngest/embedded/(dispatch|simulation)/" },
  ),
  rule(
    "simulation-is-for-proof",
    "the simulation is run by its command and by tests",
    { path: PRODUCT, pathNot: [TEST, "^inngest/embedded/simulation/", "^bench/simulate/"] },
    { path: "^inngest/embedded/simulation/" },
  ),
];

const entryPoints = [
  rule(
    "entry-points-use-composition",
    "routes, pages, durable functions, commands: composition, http, kernel, config, schemas, events",
    {
      path: "^(app|bin|bench|inngest/functions|proxy\\.ts|instrumentation\\.ts)",
      pathNot: [TEST, "^bench/(faults|durable|simulate)/"],
    },
    {
      path: "^(db|lib)/",
      pathNot: ["^lib/(composition|http|kernel|config)/", `^lib/features/[^/]+/(${SCHEMAS}|events\\.ts)$`],
    },
  ),
  rule(
    "engine-benches-connect",
    "what attacks and measures the runner brings it connections of its own; the product is composition there too",
    { path: "^bench/(faults|durable|simulate)/" },
    { path: "^(db|lib)/", pathNot: ["^lib/(composition|kernel)/", "^db/resilient-sql\\.ts$"] },
  ),
  rule(
    "worker-uses-composition",
    "the worker's entry: composition, config, kernel, ports, and the pool that it hands the runner",
    { path: "^inngest/[^/]+\\.ts$" },
    {
      path: "^(db|lib)/",
      pathNot: ["^lib/(composition|kernel|config)/", "^lib/platform/[^/]+/port\\.ts$", "^db/client\\.ts$"],
    },
  ),
  rule(
    "scripts-stay-outside",
    "the launcher starts the product; the product does not know it",
    { path: PRODUCT, pathNot: ["^(e2e|bench|db/testing)/", TEST] },
    { path: "^scripts/" },
  ),
  rule(
    "nobody-imports-tests",
    "tests, contracts and their tools are for tests",
    { pathNot: [TEST, "^(e2e|bench)/"] },
    { path: ["^e2e/", TEST] },
  ),
];

const packages = [
  rule(
    "sql-stays-home",
    "drizzle and postgres in db, *.drizzle.ts and the runner's store only",
    { pathNot: [TEST, "^db/", "\\.drizzle\\.ts$", "^drizzle\\.config\\.ts$", "^inngest/embedded/store/"] },
    { path: "node_modules/(drizzle-orm|postgres)/" },
  ),
  rule(
    "sdk-stays-in-adapters",
    "vendor SDKs in adapters only",
    { pathNot: [TEST, "^lib/(features|platform)/[^/]+/adapters/"] },
    {
      path: "node_modules/(@vercel/blob|@aws-sdk|@elastic/elasticsearch|ioredis|redis|rate-limiter-flexible|nodemailer|@react-email|openid-client|openai|stripe|pino|@node-rs/argon2)/",
    },
  ),
  rule(
    "inngest-sdk-stays-home",
    "the SDK in inngest, its route, the queue adapter, and the functions that the faults attack",
    {
      pathNot: [
        TEST,
        "^inngest/",
        "^app/api/inngest/",
        "^lib/platform/queue/adapters/",
        "^bench/faults/apps/",
      ],
    },
    { path: "node_modules/inngest/" },
  ),
  rule(
    "next-stays-at-the-edge",
    "no next/* below app, components, composition and lib/http",
    {
      path: "^(db|inngest|lib/(features|kernel|platform|engines|config))/",
      pathNot: [TEST, "^lib/features/accounts/adapters/"],
    },
    { path: "node_modules/(next|next-auth)/" },
  ),
  {
    name: "no-unresolvable",
    comment: "an import leads somewhere",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...layers, ...features, ...adapters, ...clients, ...durable, ...entryPoints, ...packages],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".d.mts", ".js", ".mjs", ".cjs", ".jsx", ".json"],
    },
  },
};
