import { createRequire } from "node:module";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const { resolve } = createRequire(import.meta.url);

const ALL = ["server", "plugins", "client-sdk", "test"].map((folder) => `${folder}/**/*.test.ts`);

/** Files that look at, or leave something in, what all modules of a process share. */
const APART = [
  // It puts vitest in Jest's place, in a package that is written for that.
  "test/security/http-audit.test.ts",
  // They import the server and the kit a second time, from a copy of the repository.
  "test/new-plugin.test.ts",
  "test/contributing.test.ts",
  // It puts a module in another's place.
  "server/src/host/fit-plugins.test.ts",
  // It counts what type-graphql holds for the whole process.
  "plugins/kit/src/check/check-plugin.test.ts",
];

function project(
  name: string,
  test: TestProjectInlineConfiguration["test"],
): TestProjectInlineConfiguration {
  return {
    resolve: {
      // One copy of graphql for what vitest transforms and what Node loads itself.
      alias: [{ find: /^graphql$/, replacement: resolve("graphql/index.js") }],
    },
    test: {
      name,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      pool: "forks",
      // What vitest transforms it can put another module in the place of.
      server: { deps: { inline: ["@apollo/server-integration-testsuite"] } },
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres.ts"],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Most of a short file's time went into loading the same modules again.
      project("together", { include: ALL, exclude: APART, isolate: false }),
      project("apart", { include: APART, isolate: true }),
    ],
  },
});
