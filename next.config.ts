import type { NextConfig } from "next";

/** Sent with every answer, static files included; proxy.ts adds the content security policy to pages. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

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
    ...["/api/:path*", "/analyze-code"].map((source) => ({ source, headers: [answerPolicy] })),
  ],
};

export default config;
