import type { NextConfig } from "next";

/** Sent with every answer, static files included; proxy.ts adds to pages their content security policy. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** Sent where the client came over https, so that a copy on plain HTTP at home stays reachable. */
const httpsOnly = {
  source: "/:path*",
  has: [{ type: "header" as const, key: "x-forwarded-proto", value: "https.*" }],
  headers: [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }],
};

const answerPolicy = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'",
};

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm start` installs no test packages, which a type check would need. `npm test -- types` checks every file.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@astral-sh/ruff-wasm-nodejs",
    "@node-rs/argon2",
    "@react-email/components",
    "@react-email/render",
    "hunspell-asm",
    "inngest",
    "nodemailer",
    "pino",
    "piscina",
    "postgres",
  ],
  // Many files at once are 10 MB at most, beside them the options; what the limits cut off would be lost without a word.
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: "12mb" },
    proxyClientMaxBodySize: "12mb",
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    httpsOnly,
    ...["/api/:path*", "/analyze-code", "/health/:path*", "/.well-known/:path*"].map((source) => ({
      source,
      headers: [answerPolicy],
    })),
  ],
};

export default config;
