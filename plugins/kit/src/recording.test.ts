import { getMetadataStorage } from "type-graphql";
import { describe, expect, it } from "vitest";
import { fakeRequest, recordOf } from "./check/fakes.ts";
import { refuseEarlier } from "./consistent.ts";
import { day, text } from "./facts.ts";
import { ProgrammeRecord } from "./record.ts";
import { record } from "./record-kind.ts";
import { recording } from "./recording.ts";

@record("recording_site", "A site.")
class RecordingSite extends ProgrammeRecord {
  @text("Its name.")
  name!: string;

  @day("The day it opened.")
  openedOn!: string;

  @day("The day it closed.", { nullable: "until then" })
  closedOn!: string | null;
}

const recordRecordingSite = recording(RecordingSite, {
  name: "recordRecordingSite",
  description: "Adds a site, or sets all facts of the one of that ref.",
  takes: "A site; a day left out is set to null.",
  answer: "site",
  check: (facts) => refuseEarlier(facts, "closedOn", "openedOn"),
});

describe("a mutation that records a kind of record", () => {
  const facts = { name: "Hut", openedOn: "2019-01-10" };
  const input = { programme: "IF", reason: "a test", ref: "S1", ...facts };

  it("adds the record of a new ref, with null for what was left out, and answers it", async () => {
    const request = fakeRequest();
    const { site } = await recordRecordingSite.run(request, input);
    expect(site).toMatchObject({ ref: "S1", ...facts });
    expect(request.written).toEqual([["create", { ref: "S1", ...facts, closedOn: null }]]);
  });

  it("sets all facts of the one of a known ref, under the revision that was read", async () => {
    const known = recordOf(RecordingSite, "IF", { ...facts, ref: "S1", closedOn: "2019-02-01" });
    const request = fakeRequest([known]);
    await recordRecordingSite.run(request, { ...input, revision: 1 });
    expect(request.written).toEqual([["update", "S1", 1, { ...facts, closedOn: null }]]);
  });

  it("writes nothing when its facts contradict each other", async () => {
    const request = fakeRequest();
    await expect(
      recordRecordingSite.run(request, { ...input, closedOn: "2019-01-09" }),
    ).rejects.toMatchObject({ code: "BAD_INPUT", field: "closedOn" });
    expect(request.written).toEqual([]);
  });

  it("names its input and its payload after the record", () => {
    const { inputTypes, objectTypes } = getMetadataStorage();
    const described = [...inputTypes, ...objectTypes].map(({ name, description }) => [
      name,
      description,
    ]);
    expect(described).toContainEqual([
      "RecordingSiteInput",
      "A site; a day left out is set to null.",
    ]);
    expect(described).toContainEqual(["RecordingSitePayload", "The site as the change left it."]);
  });
});
