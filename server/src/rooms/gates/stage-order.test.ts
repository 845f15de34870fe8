import { describe, expect, it } from "vitest";
import { CaseStage } from "../programme/case-stage.ts";
import { stageAhead, stageReached } from "./stage-order.ts";

describe("gates", () => {
  it("the stage is the last gate passed, the next one is ahead", () => {
    expect([stageReached([]), stageAhead([])]).toEqual([CaseStage.SOC, CaseStage.SOC]);
    const passed = [CaseStage.SOC];
    expect([stageReached(passed), stageAhead(passed)]).toEqual([CaseStage.SOC, CaseStage.OBC]);
    const onlyLater = [CaseStage.OBC];
    expect([stageReached(onlyLater), stageAhead(onlyLater)]).toEqual([
      CaseStage.OBC,
      CaseStage.FBC,
    ]);
    const all = [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC];
    expect([stageReached(all), stageAhead(all)]).toEqual([CaseStage.FBC, CaseStage.FBC]);
  });
});
