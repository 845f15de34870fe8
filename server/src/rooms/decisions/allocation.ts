import {
  type Choice,
  choice,
  choices,
  link,
  money,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { SpendKind } from "../programme/amounts.ts";

@record("funding_source", "A source of funding.")
export class FundingSource extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;
}

@record(
  "capital_plan_line",
  "A line of a capital plan, with a budget that allocations draw down.",
  {
    listed: ["planLines", "The lines of a capital plan that its capital may be drawn from."],
  },
)
export class CapitalPlanLine extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @money("Its budget in the plan.")
  budget!: number;
}

export const AllocationBasis = choices(
  "AllocationBasis",
  "Whether an allocation is a sum or a yearly rate.",
  {
    ONE_OFF: "A sum.",
    PER_YEAR: "A sum each year, with no end date; never added to one-off sums.",
  },
);
export type AllocationBasis = Choice<typeof AllocationBasis>;

export const OverspendRule = choices("OverspendRule", "How spend above an allocation is treated.", {
  REFUSE: "It is refused.",
  FLAG: "It is recorded and flagged.",
});
export type OverspendRule = Choice<typeof OverspendRule>;

@record("allocation", "Money approved for a purpose, of one kind, from one source.")
export class Allocation extends ProgrammeRecord {
  @text("What it is for.", { most: 300 })
  title!: string;

  @choice(SpendKind, "Whether it is revenue or capital.")
  kind!: SpendKind;

  @money("The amount approved.")
  amount!: number;

  @choice(AllocationBasis, "Whether the amount is a sum or a yearly rate.")
  basis!: AllocationBasis;

  @choice(OverspendRule, "How spend above it is treated.")
  overspend!: OverspendRule;

  @text("The period it is for, as the source states it.", { nullable: true, most: 100 })
  period!: string | null;

  @link("funding_source", "Where the money comes from.", { as: "fundedBy" })
  fundingSource!: string;

  @link("capital_plan_line", "The line of the capital plan that it draws on.", { nullable: true })
  drawnFrom!: string | null;

  @link("tranche", "The tranche it is for.", { nullable: "when it is for no one tranche" })
  tranche!: string | null;

  @link("decision", "The decision that approved it.")
  decision!: string;
}
