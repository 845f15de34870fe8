import { describe, expect, it } from "vitest";
import { nearName } from "../near-name.ts";
import { camelCase, pascalCase, tablePrefix } from "../plugin-names.ts";

describe("the name that was meant", () => {
  it.each([
    ["metric", "metrics"],
    ["dependson", "dependsOn"],
    ["facests", "facets"],
    ["faects", "facets"],
    ["di", "id"],
    ["it", "id"],
    ["xyz", undefined],
    ["colour", undefined],
    ["", undefined],
  ])("by %j is %j", (written, meant) => {
    expect(nearName(written, ["metrics", "dependsOn", "facets", "id"])).toBe(meant);
  });
});

describe("the names of a plugin", () => {
  it("are made from its id", () => {
    expect(tablePrefix("data-quality-2")).toBe("data_quality_2_");
    expect(camelCase("data-quality-2")).toBe("dataQuality2");
    expect(pascalCase("data-quality-2")).toBe("DataQuality2");
  });
});
