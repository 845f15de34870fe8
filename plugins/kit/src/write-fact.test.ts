import { describe, expect, it } from "vitest";
import { fakeRequest, recordOf } from "./check/fakes.ts";
import { ProgrammeRecord } from "./record.ts";
import { writeFact } from "./write-fact.ts";

class Site extends ProgrammeRecord {
  name!: string;
}

describe("a fact written", () => {
  const write = async (known: ProgrammeRecord[], revision?: number | null) => {
    const input = { programme: "IF", reason: "a test", ref: "S1", ...(revision && { revision }) };
    const request = fakeRequest(known);
    await request.change(input, (writer) => writeFact(writer, Site, input, { name: "Annexe" }));
    return request.written;
  };
  const known = () => [recordOf(Site, "IF", { ref: "S1", name: "Hut" })];

  it("is added when its ref is new", async () => {
    expect(await write([])).toEqual([["create", { ref: "S1", name: "Annexe" }]]);
  });

  it("is set when its ref is known, whatever its revision", async () => {
    expect(await write(known())).toEqual([["update", "S1", null, { name: "Annexe" }]]);
  });

  it("is only ever set under a revision, so that what was removed is not added again", async () => {
    const update = ["update", "S1", 3, { name: "Annexe" }];
    expect(await write(known(), 3)).toEqual([update]);
    expect(await write([], 3)).toEqual([update]);
  });
});
