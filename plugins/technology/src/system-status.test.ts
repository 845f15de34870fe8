import { describe, expect, it } from "vitest";
import { SystemStatus } from "./system.ts";
import { shareDecommissioned, statusOn } from "./system-status.ts";

const system = (
  readOnlyOn: string | null,
  decommissionedOn: string | null,
  registeredOn = "2019-07-03",
  confirmedOn: string | null = null,
) => ({ registeredOn, readOnlyOn, decommissionedOn, confirmedOn });

describe("a legacy system", () => {
  const { LIVE, READ_ONLY, DECOMMISSIONED } = SystemStatus;

  it.each([
    ["2019-07-18", LIVE],
    ["2019-07-19", READ_ONLY],
    ["2019-09-12", READ_ONLY],
    ["2019-09-13", DECOMMISSIONED],
  ])("is on %s %s", (day, status) => {
    expect(statusOn(system("2019-07-19", "2019-09-13"), day)).toBe(status);
  });

  it("may be switched off without having been read-only", () => {
    expect(statusOn(system(null, "2019-09-13"), "2019-09-13")).toBe(DECOMMISSIONED);
  });
});

describe("systems decommissioned", () => {
  const systems = [
    system("2019-07-19", "2019-09-13"),
    system("2019-08-30", null),
    system(null, null, "2019-07-03", "2019-09-30"),
    system(null, null),
  ];

  it("are a share of the register", () => {
    expect(shareDecommissioned(systems, "2019-09-30")).toEqual({
      value: 25,
      observedOn: "2019-09-30",
    });
    expect(shareDecommissioned(systems, "2019-09-12")).toEqual({
      value: 0,
      observedOn: "2019-08-30",
    });
  });

  it("leave out what is registered later, and have no share of an empty register", () => {
    const later = system(null, "2019-09-01", "2019-10-01");
    expect(shareDecommissioned([...systems, later], "2019-09-30")?.value).toBe(25);
    expect(shareDecommissioned(systems, "2019-07-02")).toBeUndefined();
  });
});
