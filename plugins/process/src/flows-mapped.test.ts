import { describe, expect, it } from "vitest";
import { shareMapped } from "./flows-mapped.ts";

const flow = (
  identifiedOn: string,
  mappedOn: string | null,
  confirmedOn: string | null = null,
) => ({
  identifiedOn,
  mappedOn,
  confirmedOn,
});

describe("flows mapped", () => {
  const flows = [
    flow("2019-07-02", "2019-08-14"),
    flow("2019-07-02", "2019-09-18"),
    flow("2019-07-02", null),
    flow("2019-08-28", null, "2019-09-20"),
  ];

  it("are a share of those identified by then", () => {
    expect(shareMapped(flows, "2019-09-30")).toEqual({ value: 50, observedOn: "2019-09-20" });
    expect(shareMapped(flows, "2019-08-20")?.value).toBeCloseTo(33.333, 3);
    expect(shareMapped(flows, "2019-07-02")).toEqual({ value: 0, observedOn: "2019-07-02" });
  });

  it("have no share before any is identified", () => {
    expect(shareMapped(flows, "2019-07-01")).toBeUndefined();
  });
});
