import { describe, expect, it } from "vitest";
import { savingsShare, savingsUnlocked, targetOn, unpricedCount } from "./savings-unlocked.ts";

const system = (annualRunCost: number | null, decommissionedOn: string | null) => ({
  registeredOn: "2019-07-03",
  annualRunCost,
  readOnlyOn: null,
  decommissionedOn,
  confirmedOn: null,
});
const day = "2019-09-30";

/** £6.5m a year, as PCD 475 has it (para 3.2; SOC 6.1.2). */
const promised = { setOn: "2018-09-27", annualAmount: 650_000_000 };

describe("savings unlocked", () => {
  const systems = [
    system(24_000_000, "2019-09-13"),
    system(30_000_000, "2019-09-20"),
    system(596_000_000, null),
  ];

  it("are what the systems that are off cost in a year", () => {
    expect(savingsUnlocked(systems, day)).toEqual({ value: 54_000_000, observedOn: "2019-09-20" });
    expect(savingsUnlocked(systems, "2019-09-19")?.value).toBe(24_000_000);
  });

  it("are 0 while none is off, and unknown without a register", () => {
    expect(savingsUnlocked(systems, "2019-08-01")).toEqual({ value: 0, observedOn: "2019-07-03" });
    expect(savingsUnlocked(systems, "2019-07-02")).toBeUndefined();
  });

  it("are unknown when no cost is, and at least what is known when some are", () => {
    const unpriced = system(null, "2019-09-13");
    expect(savingsUnlocked([unpriced], day)).toBeUndefined();
    expect(savingsUnlocked([...systems, unpriced], day)?.value).toBe(54_000_000);
    expect(unpricedCount([...systems, unpriced], day)).toBe(1);
    expect(unpricedCount([system(null, null)], day)).toBe(0);
  });

  it("are a share of the target that held on the day", () => {
    expect(savingsShare(systems, [promised], day)?.value).toBeCloseTo(8.3077, 4);
    const revised = { setOn: "2019-09-25", annualAmount: 540_000_000 };
    expect(savingsShare(systems, [revised, promised], day)).toEqual({
      value: 10,
      observedOn: "2019-09-25",
    });
    expect(targetOn([revised, promised], "2019-09-24")).toBe(promised);
  });

  it("have no share without a target, or of a target of nothing", () => {
    expect(savingsShare(systems, [], day)).toBeUndefined();
    expect(savingsShare(systems, [{ ...promised, setOn: "2019-10-01" }], day)).toBeUndefined();
    expect(savingsShare(systems, [{ ...promised, annualAmount: 0 }], day)).toBeUndefined();
    expect(savingsShare([], [promised], day)).toBeUndefined();
  });

  it("are the whole target once all of the register is off", () => {
    const all = systems.map((each) => ({ ...each, decommissionedOn: "2019-09-30" }));
    expect(savingsShare(all, [promised], day)?.value).toBe(100);
  });
});
