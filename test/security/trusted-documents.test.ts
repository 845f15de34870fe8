import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BoardPackDocument, VerifyChainDocument } from "../../client-sdk/src/index.ts";
import { readConfig } from "../../server/src/config.ts";
import { composed } from "../../server/src/host/print-schema.ts";
import { assemble, type System } from "../../server/src/host/system.ts";
import { TrustedDocuments } from "../../server/src/http/trusted-documents.ts";
import { plugins } from "../../tranche.config.ts";
import { type EmptyDatabase, emptyDatabase } from "../support/databases.ts";
import { type Knock, knock, type Told, toldBy } from "../support/knock.ts";
import { signedIn } from "../support/tokens.ts";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);
const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const COUNT = "{ programmes { totalCount } }";
const NAMED = "query Named($ref: ID!) { programme(ref: $ref) { ref } }";
const OTHER = "{ plugins { id } }";
const INTROSPECTION = "{ __schema { queryType { name } } }";

const refused: Told = { status: 403, code: "DOCUMENT_NOT_TRUSTED" };
const answered: Told = { status: 200 };

describe("a server that answers registered documents alone", () => {
  let system: System;
  let empty: EmptyDatabase;
  let headers: Record<string, string>;
  let own: Record<string, string>;
  beforeAll(async () => {
    empty = await emptyDatabase("sqlite");
    const made = await run(
      "npm",
      [
        "run",
        "--silent",
        "documents",
        "--",
        "client-sdk/operations/board-pack.graphql",
        "client-sdk/operations/verify-chain.graphql",
      ],
      { cwd: ROOT },
    );
    own = JSON.parse(made.stdout);
    const file = join(empty.folder, "documents.json");
    const all = { ...own, [hashOf(COUNT)]: COUNT, [`sha256:${hashOf(NAMED)}`]: NAMED };
    await writeFile(file, JSON.stringify(all));
    const config = readConfig({
      ...{ TRANCHE_DATA: empty.folder, TRANCHE_SEED: "none", TRANCHE_DOCUMENTS: file },
    });
    system = await assemble(config, pino({ level: "silent" }), plugins);
    headers = await signedIn(system);
  });
  afterAll(async () => {
    await system.stop();
    await empty.drop();
  });
  const told = async (sent: Knock) =>
    toldBy(await knock(system, { ...sent, headers: { ...headers, ...sent.headers } }));
  const persisted = (sha256Hash: unknown) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });
  const get = (parameters: Record<string, string>): Knock => ({
    method: "GET",
    url: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { "apollo-require-preflight": "x" },
  });

  it.each<[string, Knock, Told]>([
    ["its id", { payload: { documentId: `sha256:${hashOf(COUNT)}` } }, answered],
    ["its id without a prefix", { payload: { documentId: hashOf(COUNT) } }, answered],
    ["its hash as Apollo's clients send it", { payload: persisted(hashOf(COUNT)) }, answered],
    ["its text", { payload: { query: COUNT } }, answered],
    [
      "its text, set out otherwise",
      { payload: { query: `# counted\n${COUNT.replace("{", "{\n")}` } },
      answered,
    ],
    ["its text and its hash", { payload: { query: COUNT, ...persisted(hashOf(COUNT)) } }, answered],
    ["its id in the address", get({ documentId: `sha256:${hashOf(COUNT)}` }), answered],
    [
      "its hash in the address",
      get({ extensions: JSON.stringify(persisted(hashOf(COUNT)).extensions) }),
      answered,
    ],
    ["its text in the address", get({ query: COUNT }), answered],
    ["a text that is not registered", { payload: { query: OTHER } }, refused],
    ["the same in the address", get({ query: OTHER }), refused],
    [
      "an id that is not registered",
      { payload: { documentId: `sha256:${hashOf(OTHER)}` } },
      refused,
    ],
    ["a hash that is not", { payload: persisted(hashOf(OTHER)) }, refused],
    [
      "a hash that is not, with its text to be kept",
      { payload: { query: OTHER, ...persisted(hashOf(OTHER)) } },
      refused,
    ],
    [
      "another text under a registered hash",
      { payload: { query: OTHER, ...persisted(hashOf(COUNT)) } },
      refused,
    ],
    [
      "another registered text under its id",
      { payload: { query: NAMED, documentId: hashOf(COUNT) } },
      refused,
    ],
    ["an id of another kind", { payload: { documentId: "md5:00" } }, refused],
    ["an id that every object has", { payload: { documentId: "__proto__" } }, refused],
    ["a prefix alone", { payload: { documentId: "sha256:" } }, refused],
    [
      "a registered text with a field more",
      { payload: { query: COUNT.replace("}", "} plugins { id }") } },
      refused,
    ],
    ["a text that can't be read", { payload: { query: "{" } }, refused],
    ["introspection", { payload: { query: INTROSPECTION } }, refused],
    ["nothing", { payload: {} }, { status: 400, code: "BAD_REQUEST" }],
    ["several at once", { payload: [{ query: COUNT }] }, { status: 400, code: "BAD_REQUEST" }],
    ["a mutation by its text", { payload: { query: "mutation { __typename }" } }, refused],
  ])("is asked by %s", async (_how, sent, expected) => {
    const answer = await told(sent);
    expect(answer).toMatchObject(expected);
    if (!expected.code) expect(answer.code).toBeUndefined();
  });

  it("takes variables for what is registered, and its own client's operations", async () => {
    const payload = { documentId: `sha256:${hashOf(NAMED)}`, variables: { ref: "NONE" } };
    const answer = await knock(system, { payload, headers });
    expect(answer.json()).toMatchObject({ data: { programme: null } });
    expect(Object.keys(own)).toHaveLength(2);
    for (const query of [BoardPackDocument, VerifyChainDocument].map(String)) {
      const variables = { programme: "NONE" };
      expect(await told({ payload: { query, variables } })).toMatchObject({ code: "NOT_FOUND" });
    }
    const [id = ""] = Object.entries(own).find(([, text]) => text.includes("VerifyChain")) ?? [];
    expect(
      await told({ payload: { documentId: `sha256:${id}`, variables: { programme: "NONE" } } }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the file of registered documents", async () => {
  const { schema } = await composed(plugins);
  it.each([
    ["no JSON", "{", /JSON object/],
    ["a list", "[]", /JSON object/],
    [
      "a document under another's hash",
      JSON.stringify({ [hashOf(COUNT)]: NAMED }),
      RegExp(`${hashOf(COUNT)}: it is not the SHA-256`),
    ],
    ["a name that is no hash", JSON.stringify({ count: COUNT }), /count: it is not the SHA-256/],
    [
      "a document that can't be read",
      JSON.stringify({ [hashOf("{")]: "{" }),
      RegExp(`${hashOf("{")}: Syntax Error`),
    ],
    [
      "a document that the schema does not have",
      JSON.stringify({ [hashOf("{ a }")]: "{ a }" }),
      RegExp(`${hashOf("{ a }")}: Cannot query field`),
    ],
  ])("is refused at the start when it is %s", (_what, json, line) => {
    expect(() => TrustedDocuments.read(json, schema)).toThrow(
      expect.objectContaining({ code: "BAD_SETTING", message: expect.stringMatching(line) }),
    );
  });

  it("is refused at the start when it is not there", async () => {
    const config = readConfig({ TRANCHE_DOCUMENTS: "nowhere.json" });
    await expect(assemble(config, pino({ level: "silent" }), [])).rejects.toMatchObject({
      ...{ code: "BAD_SETTING", message: expect.stringContaining("TRANCHE_DOCUMENTS") },
    });
  });
});
