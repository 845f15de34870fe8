import { type Choice, choices, field, Money, view } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { BenefitClass, BenefitStatus } from "../benefits/benefit.ts";
import { Programme } from "../programme/programme.ts";

@view("The total value of benefits, net of dis-benefits.")
export class BenefitSums {
  @field(
    () => Money,
    "The planned value, including benefits missed since; withdrawn ones are left out.",
  )
  planned!: number;

  @field(
    () => Money,
    "The value now forecast, without uncertainty: what was measured in the months gone by, and what is expected of the others; nothing more is expected of missed and withdrawn benefits.",
  )
  forecast!: number;

  @field(() => Money, "The value measured; null when nothing was.", "nullable")
  measured!: number | null;

  @field(
    () => Int,
    "Months gone by for which something was planned and nothing measured, counted for each benefit: the forecast has 0.00 for them.",
  )
  notMeasured!: number;
}

@view("The total value of benefits in a fiscal year.")
export class BenefitYear extends BenefitSums {
  @field(() => String, 'The fiscal year, 1 April to 31 March, as in "2020/21".')
  fiscalYear!: string;
}

@view(
  "The value that a programme counts: its share of its own benefits and of those of others, over the months asked for.",
)
export class ProgrammeBenefits extends BenefitSums {
  @field(() => Programme, "The programme.")
  programme!: Programme;

  @field(() => Int, "How many benefits it has, whatever their status.")
  count!: number;

  @field(() => Int, "How many of them are still expected but can't be counted.")
  unknown!: number;

  @field(() => Boolean, "True when an illustrative day or figure is behind it.")
  illustrative!: boolean;
}

export const BenefitStanding = choices(
  "BenefitStanding",
  "Whether a decision has approved a benefit.",
  {
    APPROVED: "Approved with a case, and whatever became of it since.",
    NOT_YET_APPROVED: "Identified or profiled: nobody has approved it.",
  },
);
export type BenefitStanding = Choice<typeof BenefitStanding>;

@view("The total value of the benefits of a class and standing. Dis-benefits are below 0.00.")
export class BenefitsAlike extends BenefitSums {
  @field(() => BenefitClass, "Their class.")
  class!: BenefitClass;

  @field(() => BenefitStanding, "Whether they are approved.")
  standing!: BenefitStanding;
}

@view("How many benefits have a status.")
export class StatusCount {
  @field(() => BenefitStatus, "The status.")
  status!: BenefitStatus;

  @field(() => Int, "How many have it.")
  count!: number;
}

@view(
  "The benefits of all programmes. Only those that accrue in GBP are added up, and no pound twice: programmes that share a benefit count a share each.",
)
export class PortfolioBenefits {
  @field(() => [ProgrammeBenefits], "Every programme, by ref.")
  programmes!: readonly ProgrammeBenefits[];

  @field(
    () => [BenefitYear],
    "All programmes together by fiscal year; only the months asked for are counted.",
  )
  byYear!: readonly BenefitYear[];

  @field(
    () => [BenefitsAlike],
    "What programmes count of the benefits that accrue in GBP, by class and standing; together it is what `byYear` adds up to.",
  )
  byClass!: readonly BenefitsAlike[];

  @field(
    () => BenefitSums,
    "What no programme counts of benefits whose shares are stated to less than 100 per cent. It is in no other total.",
  )
  unclaimed!: BenefitSums;

  @field(() => [StatusCount], "How many benefits have each status.")
  byStatus!: readonly StatusCount[];

  @field(() => Int, "How many benefits there are, whatever their status.")
  count!: number;

  @field(
    () => Int,
    "How many are still expected but can't be counted: without a profile, not in GBP, or a level.",
  )
  unknown!: number;

  @field(() => Boolean, "True when no benefit is unknown.")
  complete!: boolean;

  @field(() => Boolean, "True when an illustrative day or figure is behind it.")
  illustrative!: boolean;
}
