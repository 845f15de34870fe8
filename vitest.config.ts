import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // One copy of graphql for what vitest transforms and what Node loads itself.
    alias: [{ find: /^graphql$/, replacement: resolve("graphql/index.js") }],
  },
  test: {
    include: [
      "server/**/*.test.ts",
      "plugins/**/*.test.ts",
      "client-sdk/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    globalSetup: ["test/support/postgres.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
