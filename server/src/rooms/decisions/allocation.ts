import { choice, link, money, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType, registerEnumType } from "type-graphql";
import { Entity } from "typeorm";
import { SpendKind } from "../programme/amounts.ts";

/** Where money comes from. */
@Entity("funding_source")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Where money comes from.",
})
export class FundingSource extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;
}

/** A line of a capital plan, with a budget that allocations draw down. */
@Entity("capital_plan_line")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A line of a capital plan, with a budget that allocations draw down.",
})
export class CapitalPlanLine extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @money("What the plan budgets.")
  budget!: number;
}

export enum AllocationBasis {
  ONE_OFF = "ONE_OFF",
  PER_YEAR = "PER_YEAR",
}

registerEnumType(AllocationBasis, {
  name: "AllocationBasis",
  description: "Whether an allocation is a sum or a yearly rate.",
  valuesConfig: {
    ONE_OFF: { description: "A sum." },
    PER_YEAR: { description: "A sum each year, without an end; never added to sums." },
  },
});

export enum OverspendRule {
  REFUSE = "REFUSE",
  FLAG = "FLAG",
}

registerEnumType(OverspendRule, {
  name: "OverspendRule",
  description: "What becomes of spend beyond an allocation.",
  valuesConfig: {
    REFUSE: { description: "It is refused." },
    FLAG: { description: "It is recorded, and flagged." },
  },
});

/** Money approved for a purpose, of one kind, from one source. */
@Entity("allocation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "Money approved for a purpose, of one kind, from one source.",
})
export class Allocation extends ProgrammeRecord {
  @text("What it is for.", { most: 300 })
  title!: string;

  @choice(SpendKind, "Which money it is.")
  kind!: SpendKind;

  @money("The amount approved.")
  amount!: number;

  @choice(AllocationBasis, "Whether the amount is a sum or a yearly rate.")
  basis!: AllocationBasis;

  @choice(OverspendRule, "What becomes of spend beyond it.")
  overspend!: OverspendRule;

  @text("The time it is for, as the source says it.", { nullable: true, most: 100 })
  period!: string | null;

  @link("funding_source")
  fundingSource!: string;

  @link("capital_plan_line", { nullable: true })
  drawnFrom!: string | null;

  @link("tranche", { nullable: true })
  tranche!: string | null;

  @link("decision")
  decision!: string;
}
