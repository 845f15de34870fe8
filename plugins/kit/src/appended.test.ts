import { expect, it } from "vitest";
import { AppendedRow, appended, appendOnly } from "./appended.ts";
import { describe as described } from "./describe.ts";
import { checkFacts } from "./fact.ts";
import { flag, number, ref } from "./facts.ts";

@appended("probe_row", "What a probe measured.")
class ProbeRow extends AppendedRow {
  @ref("The probe.")
  probe!: string;

  @number("The temperature, in degrees Celsius.", { nullable: "when there is none" })
  measuredValue!: number | null;
}

it("keeps its facts in columns of their names, in their order", () => {
  const rollUp = { table: "probe_sum", by: ["probe"], sum: "measuredValue" } as const;
  const kind = appendOnly(ProbeRow, { rollUp });
  expect(kind).toEqual({
    table: "probe_row",
    type: ProbeRow,
    columns: { probe: "probe", measuredValue: "measured_value" },
    check: expect.any(Function),
    form: expect.any(Function),
    rollUp,
  });
  expect(() => kind.check?.({ probe: " P", measuredValue: 1 })).toThrow("Not a reference");
  expect(Object.keys(kind.columns)).toEqual(["probe", "measuredValue"]);
});

it("describes itself as a record does", () => {
  const { name, table, words, listed, facts } = described(ProbeRow);
  expect({ name, table, words, listed }).toEqual({
    ...{ name: "ProbeRow", table: "probe_row", words: "What a probe measured.", listed: null },
  });
  expect(facts.map(({ heading }) => heading)).toEqual(["Probe", "Measured value"]);
});

it("has rules for its facts", () => {
  expect(() => checkFacts(ProbeRow, { probe: "P", measuredValue: -0.5 })).not.toThrow();
  expect(() => checkFacts(ProbeRow, { probe: "P", measuredValue: Number.NaN })).toThrow(
    "Not a number",
  );
  expect(() => checkFacts(ProbeRow, { probe: " P", measuredValue: 1 })).toThrow("Not a reference");
});

it("is refused undeclared, or with a flag", () => {
  class Undeclared extends AppendedRow {}
  expect(() => appendOnly(Undeclared)).toThrow("Declare it with @appended.");

  @appended("flagged_row")
  class Flagged extends AppendedRow {
    @flag("Whether it is so.") isSo!: boolean;
  }
  expect(() => appendOnly(Flagged)).toThrow("Flagged.isSo is a flag. State it as a choice.");
});
