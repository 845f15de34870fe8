import { describe, expect, it } from "vitest";
import { plugin as template } from "../plugins/template/src/plugin.ts";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

describe.each(KINDS)("the template, run as a plugin on %s", (kind) => {
  const api = openApi(kind, "none", [{ use: template }]);

  it("records, answers, measures and shows", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const record = await api.ask(
      `mutation ($input: TemplateItemInput!) {
        recordTemplateItem(input: $input) { item { ref title doneOn } } }`,
      {
        input: {
          programme: "P",
          reason: "test",
          ref: "I1",
          title: "First",
          addedOn: "2018-02-01",
          doneOn: "2018-02-02",
        },
      },
    );
    expect(record).toEqual({
      data: {
        recordTemplateItem: { item: { ref: "I1", title: "First", doneOn: "2018-02-02" } },
      },
    });
    const snapshot = await api.ask(
      `mutation { takeSnapshot(programme: "P") { runs { metric status readings } } }`,
    );
    expect(snapshot.errors).toBeUndefined();
    expect(snapshot.data.takeSnapshot.runs).toEqual([
      { metric: "template.items-done", status: "OK", readings: 1 },
    ]);
    const { data, errors } = await api.ask(`{
      plugins { id state reason }
      programme(ref: "P") {
        template { openCount items { ref } }
        readings { key value status rating metricVersion thresholds { green amber } observedAt }
      }
      boardPack(programme: "P") { sections { plugin status blocks { __typename ... on TableBlock { rows } } } }
      verifyChain(programme: "P") { ok problem }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      plugins: [{ id: "template", state: "READY", reason: null }],
      programme: {
        template: { openCount: 0, items: [{ ref: "I1" }] },
        readings: [
          {
            key: "template.items-done",
            value: 100,
            status: "STALE",
            rating: "UNKNOWN",
            metricVersion: 1,
            thresholds: { green: 80, amber: 50 },
            observedAt: "2018-02-02",
          },
        ],
      },
      boardPack: {
        sections: [
          {
            plugin: "template",
            status: "OK",
            blocks: [{ __typename: "TableBlock", rows: [["First", "2018-02-01", "2018-02-02"]] }],
          },
        ],
      },
      verifyChain: { ok: true, problem: null },
    });
  });
});
