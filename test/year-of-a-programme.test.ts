import { describe, expect, it } from "vitest";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { onDay, travelTo } from "./support/on-day.ts";

/** What a programme of its own holds none of: the source speaks of them for the seeded one alone. */
const month = (n: number) => `2026-${String(n).padStart(2, "0")}`;

describe.each(KINDS)("a programme from nothing, by the API alone, on %s", (kind) => {
  const api = openApi(kind, "none", plugins);
  onDay("2026-01-05");
  let requests = 0;

  /** A mutation that must be taken, and what it answers. */
  const done = async (name: string, input: object, selection = "__typename", type?: string) => {
    const inputType = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    requests++;
    const { data, errors } = await api.ask(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} } }`,
      { input: { programme: "HOSPITAL", reason: "As planned.", ...input } },
    );
    expect(errors?.map(({ message }) => `${name}: ${message}`)).toBeUndefined();
    return data[name];
  };

  it("is set up: portfolio, plan, authority, people, duties and benefits", async () => {
    // What belongs to no one programme names none.
    const portfolio = { programme: undefined };
    await done("recordOrganisation", { ...portfolio, ref: "TRUST", name: "A hospital trust" });
    await done("recordRole", {
      ...portfolio,
      ref: "CFO",
      title: "Finance director",
      organisation: "TRUST",
    });
    await done("recordFramework", {
      ...portfolio,
      ref: "NHS-SC",
      name: "Supply chain",
      owner: "NHS",
    });
    await done("createProgramme", { name: "Records", vision: "No paper at the bedside" });
    await done("recordStrategicIntent", { ref: "SI1", statement: "Safe care" });
    for (const n of [1, 2]) await done("recordObjective", { ref: `O${n}`, name: `Objective ${n}` });
    await done("recordTranche", {
      ref: "T1",
      name: "Wards",
      status: "IN_DELIVERY",
      toStage: "OBC",
    });
    await done("recordTranche", {
      ref: "T2",
      name: "Clinics",
      status: "PROPOSED",
      toStage: "FBC",
    });
    await done("recordWorkstream", { ref: "W1", kind: "TECHNOLOGY", name: "Systems" });
    await done("addPlanLine", { ref: "PL1", name: "Digital", budget: "500000" });
    await done("requestDecision", {
      ...{ ref: "TB 25/04", title: "Fund the wards", stage: "SOC", neededBy: "2026-01-31" },
      recommendations: [{ text: "Approve the money." }],
    });
    await done("recordConsultation", {
      ref: "CO1",
      decision: "TB 25/04",
      party: "Unions",
      confirmed: true,
    });
    const step = { takenBy: "Finance director", takenOn: "2026-01-03" };
    await done("recordDecisionStep", {
      ref: "ST1",
      decision: "TB 25/04",
      title: "Checked",
      ...step,
    });
    await done("recordDecisionFigure", {
      ref: "FI1",
      decision: "TB 25/04",
      title: "Asked",
      amount: "250000",
    });
    const { decision } = await done(
      "recordDecision",
      {
        ...{
          ref: "TB 25/04",
          outcome: "APPROVED",
          decidedOn: "2026-01-05",
          decidedBy: "Trust board",
        },
        conditions: ["Report each month."],
        allocations: [
          {
            ...{ ref: "A1", title: "Wards, revenue", kind: "REVENUE", amount: "200000.5" },
            ...{
              basis: "ONE_OFF",
              fundingSource: { ref: "FS1", name: "Board reserve" },
              tranche: "T1",
            },
          },
          {
            ...{ ref: "A2", title: "Devices", kind: "CAPITAL", amount: "50000", drawnFrom: "PL1" },
            ...{ basis: "ONE_OFF", fundingSource: { ref: "FS1" }, overspend: "FLAG" },
          },
        ],
        delegations: [
          {
            ...{ ref: "D1", holder: "Finance director", scope: "Wards", limit: "150000" },
            routes: [{ route: "CALL_OFF", framework: "NHS-SC" }, { route: "NEW_CONTRACT" }],
          },
        ],
      },
      "decision { ref standing }",
    );
    expect(decision).toEqual({ ref: "TB 25/04", standing: "IN_FORCE" });
    await done("setBudget", {
      ...{ allocation: "A1", decision: "TB 25/04" },
      years: [
        { fiscalYear: "2025/26", amount: "30000" },
        { fiscalYear: "2026/27", amount: "170000.50" },
      ],
    });
    await done("planLot", {
      ref: "L1",
      name: "Devices for wards",
      ceiling: "120000",
      tranche: "T1",
      delegation: "D1",
      category: "GOODS_AND_SERVICES",
    });
    await done("planMilestone", {
      ref: "M1",
      title: "Wards live",
      baselineOn: "2026-09-30",
      objectives: ["O1"],
      workstream: "W1",
      tranche: "T1",
      budget: "100000",
    });
    await done("planMilestone", {
      ref: "M2",
      title: "Clinics live",
      baselineOn: "2026-11-30",
      objectives: ["O2"],
    });
    await done("raiseRisk", {
      ref: "R1",
      type: "RISK",
      title: "Staff leave",
      owner: "HR",
      likelihood: 3,
      impact: 3,
    });
    await done("raiseRisk", {
      ref: "R2",
      type: "DEPENDENCY",
      title: "Waits",
      owner: "PMO",
      milestone: "M2",
      onProgramme: "HOSPITAL",
      onMilestone: "M1",
      neededBy: "2026-09-30",
    });
    await done("setMilestoneRange", {
      milestone: "M1",
      earliestOn: "2026-09-01",
      likelyOn: "2026-09-30",
      latestOn: "2026-12-31",
    });
    await done("recordBenefit", {
      ...{
        ref: "B1",
        title: "Reduce paper",
        class: "CASH_RELEASING",
        unit: "GBP",
        basis: "PER_YEAR",
      },
      ...{ description: "No paper.", beneficiary: "Trust", owner: "Finance director" },
      ...{ measure: "Cost of paper", annualValue: "60000", objectives: ["O1"] },
    });
    const level = { benefit: "B1", on: "2025-12-31" };
    await done("setBaseline", { ...level, value: "90000" }, "__typename", "BenefitLevelInput");
    await done(
      "setTarget",
      { ...level, value: "60000", on: "2027-12-31" },
      "__typename",
      "BenefitLevelInput",
    );
    await done("planBenefit", {
      benefit: "B1",
      kind: "PLANNED",
      steps: [{ startsIn: "2026-10", value: "60000" }],
    });
    await done("recordEnabler", {
      ref: "E1",
      benefit: "B1",
      milestone: "M1",
      neededBy: "2026-09-30",
      share: "60",
    });
    await done("attributeBenefit", { benefit: "B1", share: "100" });
    await done("setBenefitRange", {
      benefit: "B1",
      valueLow: "40000",
      valueLikely: "60000",
      valueHigh: "70000",
    });
    await done("recordMapNode", {
      ref: "CA1",
      kind: "CAPABILITY",
      title: "Records at the bedside",
      leadsTo: [{ to: "BENEFIT:B1" }],
    });
    await done("recordSkill", { ref: "S1", name: "Records" });
    await done("recordRoleProfile", {
      ref: "RP1",
      name: "Nurse",
      required: [{ skill: "S1", level: "WORKING" }],
    });
    await done("recordCohort", {
      ref: "C1",
      name: "Ward nurses",
      role: "RP1",
      people: 40,
      countedOn: "2026-01-01",
    });
    await done("recordSkillHolding", {
      cohort: "C1",
      skill: "S1",
      asOf: "2026-01-01",
      levels: [{ level: "WORKING", people: 10 }],
    });
    await done("recordCourse", { ref: "K1", title: "Records", skill: "S1", level: "WORKING" });
    await done("scheduleSession", { ref: "K1-1", course: "K1", startsOn: "2026-03-01", seats: 30 });
    await done("bookSeats", { session: "K1-1", cohort: "C1", booked: 20 });
    await done("acceptObligation", {
      ref: "OB1",
      kind: "EIA",
      title: "Assess",
      trigger: "Before the case",
      status: "OPEN",
    });
    await done("addReadinessItem", {
      ref: "RI1",
      stage: "SOC",
      businessCase: "STRATEGIC",
      title: "The case is made",
      mandatory: true,
    });
    await done("measureObjective", {
      objective: "O2",
      metrics: ["technology.systems-decommissioned"],
    });
    await done("stateApplicability", {
      subject: "culture",
      applies: false,
      reason: "Not part of it.",
    });
  });

  it("is approved, appraised and awarded, and a lot varied", async () => {
    for (const status of ["PROFILED", "APPROVED"])
      await done("advanceBenefit", {
        benefit: "B1",
        status,
        ...(status === "APPROVED" && { decision: "TB 25/04" }),
      });
    const { appraisal } = await done(
      "recordAppraisal",
      {
        ...{
          ref: "AP1",
          title: "Options",
          stage: "SOC",
          edition: "GREEN_BOOK_2022",
          appraisedOn: "2026-01-05",
        },
        ...{ schedule: "STANDARD", baseYear: 2026, priceYear: 2025 },
        optimismBias: [{ category: "EQUIPMENT_DEVELOPMENT", uplift: 0.5, mitigation: 0.5 }],
        flows: [
          { year: 0, side: "COST", amount: "100000", category: "EQUIPMENT_DEVELOPMENT" },
          { year: 1, side: "COST", amount: "-5000", category: "EQUIPMENT_DEVELOPMENT" },
          ...[1, 2, 3].map((year) => ({ year, side: "BENEFIT", amount: "60000" })),
        ],
      },
      "appraisal { discountedCosts discountedBenefits netPresentSocialValue }",
    );
    expect(appraisal).toEqual({
      ...{ discountedCosts: "120169.08", discountedBenefits: "168098.22" },
      netPresentSocialValue: "47929.14",
    });
    await done("useAppraisal", { appraisal: "AP1", decision: "TB 25/04" });
    await done("awardLot", {
      lot: "L1",
      supplier: "Caf\u00e9  Devices ",
      value: "100000",
      firstCall: "20000",
      awardedOn: "2026-01-05",
      commencedOn: "2025-11-15",
      kind: "REVENUE",
      route: "CALL_OFF",
      framework: "NHS-SC",
    });
    await done("varyContract", { contract: "C-L1", value: "110000", variedOn: "2026-01-05" });
  });

  it("spends for twelve months, with a reversal and closed months", async () => {
    await done("setForecast", {
      allocation: "A1",
      months: Array.from({ length: 12 }, (_, n) => ({
        month: month(n + 1),
        kind: "REVENUE",
        amount: "10000",
      })),
    });
    for (let n = 1; n <= 12; n++) {
      travelTo(`${month(n)}-28`);
      await done("recordSpend", {
        entries: [
          {
            ref: `INV ${n}/26`,
            allocation: "A1",
            kind: "REVENUE",
            month: month(n),
            amount: "9000.5",
            supplier: "CAF\u00c9 DEVICES",
            lot: "L1",
          },
        ],
      });
      if (n === 4) await done("reverseSpend", { entry: "INV 2/26", reversedIn: month(4) });
      if (n < 12) await done("closeMonth", { month: month(n) });
      if (n === 3) {
        await done("recordCompletions", { session: "K1-1", cohort: "C1", completed: 18 });
        await done("meetReadinessItem", {
          item: "RI1",
          metOn: "2026-03-28",
          evidence: "The paper",
        });
        await done("meetObligation", {
          obligation: "OB1",
          metOn: "2026-03-28",
          evidence: "The assessment",
        });
        await done("passGate", { stage: "SOC", decision: "TB 25/04", passedOn: "2026-03-28" });
      }
      // A slip in summer: 40 per cent of the benefit does not wait for the wards.
      if (n === 7) {
        const moved = await done(
          "reforecastMilestone",
          { milestone: "M1", forecastOn: "2026-12-31" },
          "affected { benefit { ref } slippedMonths slippedMonthsInFull valueMovedInAll }",
        );
        expect(moved.affected).toEqual([
          {
            benefit: { ref: "B1" },
            slippedMonths: 0,
            slippedMonthsInFull: 3,
            valueMovedInAll: "9000.00",
          },
        ]);
      }
      if (n === 11)
        await done("recordMeasurement", {
          benefit: "B1",
          month: "2026-10",
          value: "2000",
          evidence: "Ledger",
        });
    }
    await done("assessConfidence", {
      rating: "AMBER",
      assessedOn: "2026-12-28",
      assessor: "SRO",
      rationale: "Late",
    });
    // The devices go to the clinics, by a later decision; a benefit gets a better name.
    const { decision } = await done(
      "recordDecision",
      {
        ...{ ref: "TB 26/11", title: "Devices for clinics", outcome: "APPROVED" },
        ...{ decidedOn: "2026-12-20", decidedBy: "Trust board" },
        allocations: [{ ref: "A2", amount: "50000", tranche: "T2" }],
      },
      "decision { authorised { allocations { ref tranche { ref } } } }",
    );
    expect(decision.authorised.allocations).toEqual([{ ref: "A2", tranche: { ref: "T2" } }]);
    await done("recordBenefit", {
      ...{ ref: "B1", title: "Reduce paper and toner", class: "CASH_RELEASING", unit: "GBP" },
      ...{ basis: "PER_YEAR", description: "No paper.", beneficiary: "Trust" },
      ...{ owner: "Finance director", measure: "Cost of paper", annualValue: "60000" },
    });
    await done("meetCondition", { ref: "TB 25/04 C1", metOn: "2026-12-28", evidence: "Reports" });
    await api.ask(`mutation { takeSnapshot(programme: "HOSPITAL") { runs { metric } } }`);
  });

  it("answers as a board pack that adds up, and holds every kind of record that the seed holds", async () => {
    const { data, errors } = await api.ask(`{ boardPack(programme: "HOSPITAL") {
      funding { approved { total } actual { total } outturn { total } unclosedMonths leftOut { approved { total } } }
      fundingInAll { unprofiled budget { fiscalYear kind budget outturn variance } }
      health { rating } confidence { rating } limitFlags { kind }
      lots { contract { supplier value } } gates { stage } readiness { stage known }
      benefits { ref rating because actualAgainstPlan { percent } } }
      programme(ref: "HOSPITAL") { spend(filter: { supplier: "caf\u00e9 devices" }) { totalCount total { total } }
        skills { coverage } intents { statement } } }`);
    expect(errors).toBeUndefined();
    const { boardPack: pack, programme } = data;
    expect(pack.funding).toEqual({
      // Eleven of twelve months: one was taken back. December is open, and forecast at 10,000.00.
      ...{ approved: { total: "200000.50" }, actual: { total: "99005.50" } },
      ...{ outturn: { total: "100005.00" }, unclosedMonths: [] },
      ...{ leftOut: { approved: { total: "50000.00" } } },
    });
    expect(pack.fundingInAll).toEqual({
      unprofiled: "50000.00",
      budget: [
        {
          fiscalYear: "2025/26",
          kind: "REVENUE",
          budget: "30000.00",
          outturn: "27001.50",
          variance: "-2998.50",
        },
        {
          fiscalYear: "2026/27",
          kind: "REVENUE",
          budget: "170000.50",
          outturn: "73003.50",
          variance: "-96997.00",
        },
      ],
    });
    expect(programme.spend).toEqual({ totalCount: 13, total: { total: "99005.50" } });
    expect(pack.lots).toEqual([
      { contract: { supplier: "Caf\u00e9 Devices", value: "110000.00" } },
    ]);
    expect(pack.gates).toEqual([{ stage: "SOC" }]);
    expect(pack.confidence).toEqual({ rating: "AMBER" });
    const [benefit] = pack.benefits;
    expect(benefit.because).toMatch("holds back 60 per cent of it");
    expect(programme.intents).toEqual([{ statement: "Safe care" }]);

    const snapshot = api.system.store.database.snapshot();
    const kinds = async (programmes: string[]) => {
      const rows = await snapshot.query<{ entity: string }>(
        `SELECT DISTINCT entity FROM record_version WHERE programme IN (${programmes.map(() => "?").join(", ")})`,
        programmes,
      );
      return new Set(rows.map(({ entity }) => entity));
    };
    const held = await kinds(["HOSPITAL", "PORTFOLIO"]);
    await snapshot.end();
    for (const seeded of SEEDED) expect(held, seeded).toContain(seeded);
    // What it took, of which not one was refused.
    expect(requests).toBeLessThan(90);
  });
});

/** Every kind of record that the seeded programme holds. */
const SEEDED = [
  ...["allocation", "allowed_route", "benefit", "benefit_enabler", "benefit_objective"],
  ...["benefit_range", "benefit_step", "capital_plan_line", "cohort", "consultation", "course"],
  ...["course_booking", "course_session", "decision", "decision_figure", "decision_step"],
  ...["delegation", "framework", "funding_source", "gate", "lot", "map_edge", "map_node"],
  ...["milestone", "milestone_range", "objective", "objective_milestone", "objective_measure"],
  ...["obligation", "organisation", "programme", "raid_entry", "readiness_item"],
  ...["recommendation", "role", "role_profile", "role_requirement", "skill", "skill_holding"],
  ...["strategic_intent", "tranche", "workstream"],
];
