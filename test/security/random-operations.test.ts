import { describe, expect, it } from "vitest";
import { Role } from "../../server/src/access/caller.ts";
import { PERMISSIONS, PLUGIN_MUTATIONS } from "../../server/src/access/permissions.ts";
import { composed } from "../../server/src/host/print-schema.ts";
import { plugins } from "../../tranche.config.ts";
import { openApi } from "../support/api.ts";
import { Random } from "../support/random.ts";
import { RandomOperations } from "../support/random-operation.ts";
import { type Scope, signedIn } from "../support/tokens.ts";

const { schema, ownership } = await composed(plugins);

/**
 * Thirty thousand with TRANCHE_THOROUGH=1, and otherwise the first of them. PostgreSQL answers the
 * same by the same code, and takes longer.
 */
const HOW_MANY =
  process.env.TRANCHE_THOROUGH === "1"
    ? { sqlite: 24_000, postgres: 6_000 }
    : { sqlite: 3_000, postgres: 1_000 };

/** Where the code stands, what it runs on, what it asks of the database. */
const INNER = /node_modules|\.ts:\d|\n\s+at |SQLITE_|\bSELECT\b.*\bFROM\b|QueryFailedError/;

const CALLERS: readonly [Role | null, Scope?][] = [
  [null],
  ...Object.values(Role).map((role): [Role] => [role]),
  // Who may do most tries most of it.
  ...Array.from({ length: 8 }, (): [Role, Scope] => [Role.SRO, { programme: "IF" }]),
  [Role.WORKSTREAM_LEAD, { programme: "IF", workstream: "people" }],
];

function mayAnywhere(role: Role | null, coordinate: string): boolean {
  const row = ownership.has(coordinate) ? PLUGIN_MUTATIONS : PERMISSIONS[coordinate];
  return row?.roles.includes(role ?? Role.PUBLIC) ?? false;
}

describe.each(["sqlite", "postgres"] as const)("random operations on %s", (kind) => {
  const api = openApi(kind, "information-futures", plugins);
  const heads = async () => {
    const snapshot = api.system.store.database.snapshot();
    const rows = await snapshot.query(
      "SELECT programme, head_digest FROM chain WHERE programme <> 'SERVER' ORDER BY programme",
    );
    await snapshot.end();
    return JSON.stringify(rows);
  };

  it("are answered or refused, never with a fault, and change nothing that the caller may not", {
    timeout: 600_000,
  }, async () => {
    const random = new Random(2018);
    const operations = new RandomOperations(schema, random);
    const headers = await Promise.all(
      CALLERS.map(([role, scope]) => (role === null ? {} : signedIn(api.system, [role], scope))),
    );
    const seen = { answered: 0, refused: 0, changed: 0 };
    let before = await heads();
    for (let n = 0; n < HOW_MANY[kind]; n++) {
      const { kind: asked, roots, document, variables } = operations.next();
      const who = random.whole(0, CALLERS.length - 1);
      const [role] = CALLERS[who] as [Role | null];
      const { statusCode, body } = await api.system.http.inject({
        ...{ method: "POST", url: "/graphql", headers: { ...headers[who] } },
        payload: { query: document, variables },
      });
      const what = `${n}, as ${role}: ${document} ${JSON.stringify(variables).slice(0, 2000)}\n${body.slice(0, 500)}`;
      expect(statusCode, what).toBeLessThan(500);
      expect(body, what).not.toMatch(INNER);
      const { data, errors = [] } = JSON.parse(body);
      for (const { extensions } of errors) expect(extensions?.code, what).not.toBe("INTERNAL");
      if (data) seen.answered++;
      if (errors.length > 0) seen.refused++;
      if (asked === "query") continue;
      const after = await heads();
      if (after === before) continue;
      seen.changed++;
      expect(
        roots.some((root) => mayAnywhere(role, root)),
        what,
      ).toBe(true);
      before = after;
    }
    // Else it tried nothing but what is refused at the door, or made no change to look at.
    expect(seen.answered).toBeGreaterThan(HOW_MANY[kind] / 3);
    expect(seen.refused).toBeGreaterThan(HOW_MANY[kind] / 3);
    expect(seen.changed).toBeGreaterThan(HOW_MANY[kind] / 200);
    for (const programme of ["IF", "MIPS"]) {
      const query = `{ verifyChain(programme: "${programme}") { ok } }`;
      expect((await api.ask(query)).data.verifyChain.ok).toBe(true);
    }
  });
});
