import type { AddressInfo } from "node:net";
import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import Fastify, { type FastifyInstance } from "fastify";
import { serverAudits } from "graphql-http";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { graphqlRoute } from "../../server/src/http/graphql-route.ts";
import { LIMITS } from "../../server/src/http/limits.ts";
import { openApi } from "../support/api.ts";

type Done = () => void;

// Apollo's suite is written for Jest, and takes from it what vitest has under the same names. A hook
// of Jest's may be given a function to call when it is done.
vi.mock("@jest/globals", async () => {
  const vitest = await vi.importActual<typeof import("vitest")>("vitest");
  const afterEach = (hook: (done?: Done) => unknown) =>
    vitest.afterEach(() => (hook.length === 0 ? hook() : new Promise<void>((done) => hook(done))));
  return { ...vitest, afterEach, jest: vitest.vi };
});

async function listening(app: FastifyInstance): Promise<string> {
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/graphql`;
}

describe("GraphQL over HTTP", () => {
  const api = openApi("sqlite", "none", [], {
    door: {
      publicIntrospection: true,
      limits: { ...LIMITS, points: Number.POSITIVE_INFINITY },
    },
  });
  let url: string;
  beforeAll(async () => {
    url = await listening(api.system.http);
  });

  const audited = async (headers: Record<string, string>) => {
    const fetchFn: typeof fetch = (address, init) =>
      fetch(address, { ...init, headers: { ...init?.headers, ...headers } });
    const audits = serverAudits({ url: () => url, fetchFn });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    return results.map((result) => ({
      status: result.status,
      told: result.status === "ok" ? result.name : `${result.name}: ${result.reason}`,
    }));
  };

  it("is all as it should be for a client that shows it is no other site's form", async () => {
    const results = await audited({ "apollo-require-preflight": "audit" });
    expect(results.filter(({ status }) => status !== "ok")).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(61);
  });

  it("else gives notice alone, of a GET that another site's form could send too", async () => {
    const results = await audited({});
    const others = results.filter(({ status }) => status !== "ok");
    expect(others).toEqual(
      others.map(() => ({ status: "notice", told: expect.stringMatching(/^MAY .* GET/) })),
    );
  });
});

async function serverOf(
  config: ApolloServerOptions<BaseContext>,
  options: { context?: () => Promise<BaseContext> } = {},
) {
  const apollo = new ApolloServer<BaseContext>(config);
  await apollo.start();
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  graphqlRoute(app, apollo, { contextFor: options.context ?? (async () => ({})) });
  const url = await listening(app);
  return { server: apollo, url, extraCleanup: () => app.close() };
}

defineIntegrationTestSuite(serverOf, { noIncrementalDelivery: true });
