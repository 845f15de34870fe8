import {
  badInput,
  count,
  definePlugin,
  type Guard,
  migration,
  ProgrammeRecord,
  record,
  recording,
  recordTable,
} from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

@record("guarded_crate", "A crate.")
class GuardedCrate extends ProgrammeRecord {
  @count("How many tins are in it.")
  tins!: number;
}

/** What the guards that were asked could do beside looking. */
const shown: string[][] = [];

const GUARDS: readonly Guard[] = [
  {
    tables: ["guarded_crate"],
    async check(records) {
      shown.push(Object.keys(records).sort());
      const all = await records.all(GuardedCrate);
      if (all.reduce((sum, { tins }) => sum + tins, 0) > 10)
        throw badInput("tins", "Ten tins are the most. Take some out.");
    },
  },
  {
    tables: ["guarded_crate"],
    async check(records) {
      const seven = await records.find(GuardedCrate, "C7");
      if (seven) throw new TypeError("The seventh crate breaks this guard.");
      if (await records.find(GuardedCrate, "C8")) await new Promise(() => {});
    },
  },
];

const guarded = definePlugin({
  id: "guarded",
  version: "1.0.0",
  entities: [GuardedCrate],
  migrations: [
    migration("0001-crates", (t) => [
      recordTable(t, "guarded_crate", [`tins ${t.count} NOT NULL`]),
    ]),
  ],
  guards: GUARDS,
  resolvers: [
    recording(GuardedCrate, {
      name: "recordGuardedCrate",
      description: "Adds a crate, or sets all facts of the one of that ref.",
      takes: "A crate.",
      answer: "crate",
    }),
  ],
});

describe.each(KINDS)("a plugin's guards on %s", (kind) => {
  const api = openApi(kind, "none", [{ use: guarded }], { pluginDeadlineMs: 300 });
  const put = (ref: string, tins: number) =>
    api.ask(`mutation { recordGuardedCrate(input: {
      programme: "P", reason: "test", ref: "${ref}", tins: ${tins} }) { crate { tins revision } } }`);
  const length = async () => {
    const { data } = await api.ask('{ verifyChain(programme: "P") { ok length } }');
    expect(data.verifyChain.ok).toBe(true);
    return data.verifyChain.length;
  };

  it("hold its records whoever writes, look and do nothing else, and stop a change when they fail", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const before = await length();
    expect((await put("C1", 6)).data.recordGuardedCrate.crate).toEqual({ tins: 6, revision: 1 });
    const refused = await put("C2", 5);
    expect(refused.errors?.[0]).toMatchObject({
      message: "Ten tins are the most. Take some out.",
      extensions: { code: "BAD_INPUT", field: "tins" },
    });
    const broken = await put("C7", 1);
    expect(broken.errors?.[0]?.extensions.code).toBe("PLUGIN_UNAVAILABLE");
    expect(broken.errors?.[0]?.message).not.toContain("seventh");
    expect((await put("C8", 1)).errors?.[0]?.extensions.code).toBe("PLUGIN_UNAVAILABLE");
    expect((await put("C1", 10)).data.recordGuardedCrate.crate).toEqual({ tins: 10, revision: 2 });
    expect(await length()).toBe(before + 2);
    expect(shown).toContainEqual(["all", "find"]);
    expect(new Set(shown.map(String)).size).toBe(1);
  });
});
