import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";
import { documents, operations } from "./support/operations.ts";

const files = documents("benefits-and-skills.graphql", "04-benefits-and-skills.graphql");
const cases = KINDS.flatMap((kind) => files.map((file) => [kind, file] as const));

interface Month {
  month: string;
  planned: string | null;
  forecast: string | null;
  measured: string | null;
}

describe.each(cases)("benefits on %s, asked by %s", (kind, file) => {
  const api = openApi(kind, "information-futures");
  onDay("2019-08-30");
  const run = (name: string, variables: object) => operations(api, file)(name, variables);
  const saving = async (asAt?: string) => {
    const { data, errors } = await run("Benefits", { programme: "IF", asAt });
    expect(errors).toBeUndefined();
    return data.programme.benefits.find(({ ref }: { ref: string }) => ref === "B1");
  };
  const begins = (months: Month[]) => months.find(({ forecast }) => Number(forecast) > 0)?.month;
  const slip = async (forecastOn: string) => {
    const input = { programme: "IF", milestone: "M1", forecastOn, reason: "The design slips" };
    const { data, errors } = await run("ReforecastMilestone", { input });
    expect(errors).toBeUndefined();
    return data.reforecastMilestone;
  };

  it("promises 6,500,000.00 a year from April 2020, and waits for two programmes", async () => {
    const benefit = await saving();
    expect(benefit).toMatchObject({
      ...{ class: "CASH_RELEASING", unit: "GBP", status: "IDENTIFIED", attribution: null },
      ...{ baseline: null, target: { value: "6500000.00", on: null } },
      enablers: [
        { ref: "B1-E1", neededBy: "2019-09-30", forecastOn: "2019-09-30", slippedMonths: 0 },
        { ref: "B1-E2", neededBy: "2020-03-31", forecastOn: "2020-03-31", slippedMonths: 0 },
      ],
      tests: { description: false, observable: false, attribution: false, measurement: false },
    });
    const year = benefit.trajectory.slice(0, 12) as Month[];
    expect(year[0]).toEqual({
      ...{ month: "2020-04", planned: "541666.67", forecast: "541666.67", measured: null },
    });
    const pence = year.map(({ planned }) => Math.round(Number(planned) * 100));
    expect(pence.reduce((a, b) => a + b)).toBe(650_000_000);
  });

  it("leads from the design to the objective, through the saving", async () => {
    const { data } = await run("Benefits", { programme: "IF" });
    const { nodes, edges } = data.programme.benefitMap;
    const kinds = new Set(nodes.map(({ kind }: { kind: string }) => kind));
    expect(kinds).toEqual(new Set(["OUTPUT", "CAPABILITY", "OUTCOME", "BENEFIT", "OBJECTIVE"]));
    expect(edges).toContainEqual({ from: "BENEFIT:B1", to: "OBJECTIVE:O4", share: null });
    const past = await run("Benefits", { programme: "IF", asAt: "2018-06-01" });
    expect(past.data.programme.benefitMap.edges).toEqual([]);
  });

  it("shows skills by the counts of groups of five or more, and training by course", async () => {
    const { data } = await run("Benefits", { programme: "IF" });
    const { skills, training, appraisals } = data.programme;
    expect(appraisals).toEqual([]);
    expect(skills.suppressed).toBe(true);
    // Of true counts, to the nearest five per cent.
    expect(skills.coverage).toBe(45);
    expect(skills.roles[0]).toMatchObject({
      required: [
        { skill: "Effective use of data", level: "PRACTITIONER" },
        { skill: "Data-centric decision-making", level: "WORKING" },
      ],
    });
    // The group of three, whose skills and places are kept too, is in none of these.
    expect(skills.gaps[0]).toMatchObject({ required: 30, held: 15, shortfall: 15 });
    expect(training).toMatchObject([
      { ref: "C1", workstream: "W1", seats: 40, booked: 25, completed: 20, completionRate: 80 },
      { ref: "C2", workstream: "W4", seats: 20, booked: 10, completed: 10, completionRate: 100 },
      { ref: "C3", workstream: "W4", seats: 15, booked: 15, completed: 0, completionRate: 0 },
    ]);
    const before = await run("Benefits", { programme: "IF", asAt: "2019-01-31" });
    expect(before.data.programme.skills).toMatchObject({ coverage: null, suppressed: false });
  });

  it("appraises by the Green Book", async () => {
    const input = { edition: "GREEN_BOOK_2026", schedule: "STANDARD", baseYear: 2018 };
    const flows = { costs: ["100.00"], benefits: ["0.00", "50.00", "50.00", "50.00"] };
    const bias = { optimismBias: 0, mitigation: 0 };
    const { data } = await run("Appraise", { input: { ...input, ...flows, ...bias } });
    expect(data.appraise).toMatchObject({
      ...{ discountedCosts: "100.00", discountedBenefits: "140.08" },
      netPresentSocialValue: "40.08",
    });
    expect(data.appraise.factors.map(({ year }: { year: number }) => year)).toEqual([0, 1, 2, 3]);
  });

  it("moves with the archive design: by one month, by seven, and back, never before the rest", async () => {
    expect(await slip("2019-10-31")).toEqual({
      milestone: { ref: "M1", forecastOn: "2019-10-31", slippedDays: 31 },
      affected: [{ benefit: { ref: "B1" }, slippedMonths: 1, valueMoved: "541666.67" }],
    });
    expect(begins((await saving()).trajectory)).toBe("2020-05");

    expect((await slip("2020-04-30")).affected).toEqual([
      { benefit: { ref: "B1" }, slippedMonths: 7, valueMoved: "3791666.67" },
    ]);
    const late = await saving();
    expect(begins(late.trajectory)).toBe("2020-11");
    // The other programme wrote nothing, and its milestone is expected seven months later all the same.
    expect(late.enablers).toMatchObject([
      { ref: "B1-E1", forecastOn: "2020-04-30", slippedMonths: 7 },
      { ref: "B1-E2", forecastOn: "2020-10-30", slippedMonths: 7 },
    ]);

    expect((await slip("2019-08-31")).affected).toEqual([
      { benefit: { ref: "B1" }, slippedMonths: 0, valueMoved: "0.00" },
    ]);
    const early = await saving();
    expect(begins(early.trajectory)).toBe("2020-04");
    expect(early.enablers[1]).toMatchObject({ forecastOn: "2020-03-31", slippedMonths: 0 });
  });

  it("is measured month by month, a revision keeping the first", async () => {
    const measured = { programme: "IF", benefit: "B1", month: "2020-04", value: "500000.00" };
    const record = async (input: object) =>
      run("RecordMeasurement", {
        input: { ...measured, evidence: "Ledger", reason: "Month end", ...input },
      });
    const april = ({ trajectory }: { trajectory: Month[] }) =>
      trajectory.find(({ month }) => month === "2020-04")?.measured;
    travelTo("2020-05-15");
    const first = await record({});
    expect(first.data.recordMeasurement.benefit).toMatchObject({ ref: "B1", status: "IDENTIFIED" });
    expect(april(first.data.recordMeasurement.benefit)).toBe("500000.00");
    const instant = new Date().toISOString();
    travelTo("2020-05-16");
    expect(april((await record({ value: 499999.5 })).data.recordMeasurement.benefit)).toBe(
      "499999.50",
    );
    expect(april(await saving(instant))).toBe("500000.00");
    const { data } = await api.ask(`{ programme(ref: "IF") { benefits { ref
      measurements { month value history { value actor reason } } } } }`);
    expect(data.programme.benefits[0].measurements).toMatchObject([
      { value: "499999.50", history: [{ value: "500000.00" }, { value: "499999.50" }] },
    ]);

    const wrong: [string, object, string, string][] = [
      ["a month to come", { month: "2199-01" }, "BAD_INPUT", "month"],
      ["no month", { month: "2020-13" }, "BAD_INPUT", "month"],
      ["five places", { value: "1.00001" }, "BAD_INPUT", "value"],
      ["no benefit", { benefit: "B99" }, "NOT_FOUND", "benefit"],
      ["no evidence", { evidence: " " }, "BAD_INPUT", "evidence"],
    ];
    for (const [why, input, code, field] of wrong) {
      const { errors } = await record(input);
      expect([why, errors?.[0]?.extensions.code]).toEqual([why, code]);
      expect(errors?.[0]?.extensions.field ?? errors?.[0]?.message).toContain(field);
    }
    expect(april(await saving())).toBe("499999.50");
  });
});

describe.each(KINDS)("what another forecast would move on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  onDay("2019-08-30");
  const preview = (forecastOn: string, milestone = "M1") =>
    api.ask(
      `query ($m: ID!, $on: Date!) { reforecastPreview(programme: "IF", milestone: $m, forecastOn: $on) {
        affected { programme benefit { ref } slippedMonths slippedMonthsBefore valueMoved valueMovedBefore }
        milestones { programme milestone { ref } expectedOn expectedOnBefore } } }`,
      { m: milestone, on: forecastOn },
    );

  it("is told before anybody says so, and nothing is written", async () => {
    const length = `{ verifyChain(programme: "IF") { length } programme(ref: "IF") { milestones { ref forecastOn } } }`;
    const before = await api.ask(length);
    const { data } = await preview("2020-04-30");
    expect(data.reforecastPreview).toEqual({
      affected: [
        {
          ...{ programme: "IF", benefit: { ref: "B1" }, slippedMonths: 7, slippedMonthsBefore: 0 },
          ...{ valueMoved: "3791666.67", valueMovedBefore: "0.00" },
        },
      ],
      milestones: [
        {
          ...{ programme: "IF", milestone: { ref: "M1" } },
          ...{ expectedOn: "2020-04-30", expectedOnBefore: "2019-09-30" },
        },
        {
          ...{ programme: "MIPS", milestone: { ref: "M1" } },
          ...{ expectedOn: "2020-10-30", expectedOnBefore: "2020-03-31" },
        },
      ],
    });
    expect(await api.ask(length)).toEqual(before);
    expect((await preview("2019-09-30")).data.reforecastPreview).toEqual({
      ...{ affected: [], milestones: [] },
    });
  });

  it("is refused for a milestone that is not there, or has happened", async () => {
    expect((await preview("2020-04-30", "M99")).errors?.[0]?.extensions.field).toBe("milestone");
    travelTo("2019-10-01");
    const done = { programme: "IF", milestone: "M1", actualOn: "2019-09-30", reason: "Done" };
    await api.ask(
      `mutation ($i: CompleteMilestoneInput!) { completeMilestone(input: $i) { milestone { ref } } }`,
      { i: done },
    );
    expect((await preview("2020-04-30")).errors?.[0]?.message).toContain(
      "It happened on 2019-09-30",
    );
  });
});
