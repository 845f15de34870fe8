import type { ProgrammeRecord } from "@tranche/plugin-kit";
import { fakeRequest } from "@tranche/plugin-kit/check";
import { describe, expect, it } from "vitest";
import { CultureEthicsOutcome } from "./ethics-review.ts";
import { CultureOpenTo } from "./open-dataset.ts";
import { recordCultureDecisionSample } from "./record-decision-sample.ts";
import { recordCultureEthicsReview } from "./record-ethics-review.ts";
import { recordCultureOpenDataset } from "./record-open-dataset.ts";
import { recordCultureProductUse } from "./record-product-use.ts";
import { recordCultureSurvey } from "./record-survey.ts";

const stated = { programme: "IF", reason: "Monthly return.", ref: "R1" };
const blames = (field: string) => ({ code: "BAD_INPUT", field });

describe("recording", () => {
  it("adds what a cohort answered, and keeps no score of fewer than five", async () => {
    const kept: ProgrammeRecord[] = [];
    const cohort = { ...stated, round: "Summer", cohort: "A", closedOn: "2019-07-19", invited: 9 };
    const record = (respondents: number, score?: number) =>
      recordCultureSurvey.run(fakeRequest(kept), {
        ...cohort,
        respondents,
        ...(score === undefined ? {} : { score }),
      });
    await expect(record(10)).rejects.toMatchObject(blames("respondents"));
    await expect(record(4, 50)).rejects.toMatchObject(blames("score"));
    expect((await record(4)).survey).toMatchObject({ respondents: 4, score: null });
    expect((await record(5, 50)).survey).toMatchObject({ respondents: 5, score: 50 });
    expect(kept).toHaveLength(1);
  });

  it("keeps a month's use of a product, of licensed users alone", async () => {
    const kept: ProgrammeRecord[] = [];
    const use = { ...stated, product: "Hotspots", asOf: "2019-07-31", licensed: 10 };
    await expect(
      recordCultureProductUse.run(fakeRequest(kept), { ...use, active: 11 }),
    ).rejects.toMatchObject(blames("active"));
    await recordCultureProductUse.run(fakeRequest(kept), { ...use, active: 10 });
    expect(kept).toMatchObject([{ licensed: 10, active: 10 }]);
  });

  it("hands on the revision that the caller read", async () => {
    const request = fakeRequest([]);
    const use = { product: "Hotspots", asOf: "2019-07-31", licensed: 10, active: 7 };
    const input = { ...stated, ...use, revision: 3 };
    await recordCultureProductUse.run(request, input);
    expect(request.written).toEqual([["update", "R1", 3, use]]);
  });

  it("keeps a sample of decisions", async () => {
    const kept: ProgrammeRecord[] = [];
    const sample = { ...stated, forum: "Board", asOf: "2019-07-31", reviewed: 10 };
    await expect(
      recordCultureDecisionSample.run(fakeRequest(kept), { ...sample, citing: 11 }),
    ).rejects.toMatchObject(blames("citing"));
    await recordCultureDecisionSample.run(fakeRequest(kept), { ...sample, citing: 7 });
    expect(kept).toMatchObject([{ reviewed: 10, citing: 7 }]);
  });

  it("follows an ethics review from opening to go-live", async () => {
    const kept: ProgrammeRecord[] = [];
    const review = { ...stated, title: "Forecast", openedOn: "2019-07-01" };
    const record = (more: object) =>
      recordCultureEthicsReview.run(fakeRequest(kept), { ...review, ...more });
    await record({});
    const outcome = CultureEthicsOutcome.GO_AHEAD;
    await expect(record({ outcome })).rejects.toMatchObject(blames("outcome"));
    await expect(record({ concludedOn: "2019-07-30" })).rejects.toMatchObject(blames("outcome"));
    await expect(record({ concludedOn: "2019-06-30", outcome })).rejects.toMatchObject(
      blames("concludedOn"),
    );
    await record({ concludedOn: "2019-07-30", outcome, liveOn: "2019-08-05" });
    expect(kept).toMatchObject([{ concludedOn: "2019-07-30", outcome, liveOn: "2019-08-05" }]);
  });

  it("follows a data set from opening to withdrawal", async () => {
    const kept: ProgrammeRecord[] = [];
    const set = { ...stated, title: "Ward counts", openTo: CultureOpenTo.PUBLIC, cycleDays: 31 };
    const record = (more: object) =>
      recordCultureOpenDataset.run(fakeRequest(kept), { ...set, openedOn: "2019-07-01", ...more });
    await record({});
    await expect(record({ cycleDays: 0 })).rejects.toMatchObject(blames("cycleDays"));
    for (const field of ["updatedOn", "withdrawnOn"])
      await expect(record({ [field]: "2019-06-30" })).rejects.toMatchObject(blames(field));
    await record({ updatedOn: "2019-08-01" });
    expect(kept).toMatchObject([{ updatedOn: "2019-08-01", withdrawnOn: null }]);
  });
});
