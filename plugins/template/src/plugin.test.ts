import { assertPlugin, fakeRequest } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { shareDone } from "./items-done.ts";
import { plugin } from "./plugin.ts";
import { recordTemplateItem } from "./record-item.ts";

describe("the template", () => {
  it("keeps the contract of plugins", () => assertPlugin(plugin));
});

describe("recording an item", () => {
  const input = { programme: "IF", reason: "a test", ref: "I1", title: "First" };

  it("refuses one that was done before it was added", async () => {
    const days = { addedOn: "2019-01-10", doneOn: "2019-01-09" };
    await expect(recordTemplateItem.run(fakeRequest(), { ...input, ...days })).rejects.toThrow(
      expect.objectContaining({ code: "BAD_INPUT", field: "doneOn" }),
    );
  });
});

describe("the share of items done", () => {
  it("is none without items: no data is not zero", () => {
    expect(shareDone([])).toBeUndefined();
  });

  it("is zero while none is done", () => {
    expect(shareDone([{ addedOn: "2019-01-10", doneOn: null }])).toEqual({
      value: 0,
      observedOn: "2019-01-10",
    });
  });

  it("counts those that are done, of all", () => {
    const items = [
      { addedOn: "2019-01-10", doneOn: "2019-02-01" },
      { addedOn: "2019-01-11", doneOn: null },
      { addedOn: "2019-01-12", doneOn: null },
      { addedOn: "2019-01-13", doneOn: "2019-01-20" },
    ];
    expect(shareDone(items)).toEqual({ value: 50, observedOn: "2019-02-01" });
  });

  it("is as of the last day that anything happened, which may be an addition", () => {
    const items = [
      { addedOn: "2019-03-01", doneOn: null },
      { addedOn: "2019-01-10", doneOn: "2019-02-01" },
    ];
    expect(shareDone(items)?.observedOn).toBe("2019-03-01");
  });
});
