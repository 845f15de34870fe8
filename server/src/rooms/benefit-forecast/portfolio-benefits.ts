import { Money } from "@tranche/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { BenefitStatus } from "../benefits/benefit.ts";
import { Programme } from "../programme/programme.ts";

@ObjectType({
  simpleResolvers: true,
  description: "The total value of benefits, net of dis-benefits.",
})
export class BenefitSums {
  @Field(() => Money, {
    description: "The planned value, including benefits missed since; withdrawn ones are left out.",
  })
  planned!: number;

  @Field(() => Money, {
    description:
      "The value now forecast, without uncertainty; missed and withdrawn benefits are left out.",
  })
  forecast!: number;

  @Field(() => Money, { description: "The value measured." })
  measured!: number;
}

@ObjectType({ simpleResolvers: true, description: "The total value of benefits in a fiscal year." })
export class BenefitYear extends BenefitSums {
  @Field(() => String, { description: 'The fiscal year, 1 April to 31 March, as in "2020/21".' })
  fiscalYear!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The value that a programme counts: its share of its own benefits and of those of others, over the months asked for.",
})
export class ProgrammeBenefits extends BenefitSums {
  @Field(() => Programme, { description: "The programme." })
  programme!: Programme;

  @Field(() => Int, { description: "How many benefits it has, whatever their status." })
  count!: number;

  @Field(() => Int, { description: "How many of them are still expected but can't be counted." })
  unknown!: number;

  @Field(() => Boolean, { description: "True when an illustrative day or figure is behind it." })
  illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "How many benefits have a status." })
export class StatusCount {
  @Field(() => BenefitStatus, { description: "The status." })
  status!: BenefitStatus;

  @Field(() => Int, { description: "How many have it." })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The benefits of all programmes. Only those that accrue in GBP are added up, and no pound twice: programmes that share a benefit count a share each.",
})
export class PortfolioBenefits {
  @Field(() => [ProgrammeBenefits], { description: "Every programme, by ref." })
  programmes!: readonly ProgrammeBenefits[];

  @Field(() => [BenefitYear], {
    description: "All programmes together by fiscal year; only the months asked for are counted.",
  })
  byYear!: readonly BenefitYear[];

  @Field(() => [StatusCount], { description: "How many benefits have each status." })
  byStatus!: readonly StatusCount[];

  @Field(() => Int, { description: "How many benefits there are, whatever their status." })
  count!: number;

  @Field(() => Int, {
    description:
      "How many are still expected but can't be counted: without a profile, not in GBP, or a level.",
  })
  unknown!: number;

  @Field(() => Boolean, { description: "True when no benefit is unknown." })
  complete!: boolean;

  @Field(() => Boolean, { description: "True when an illustrative day or figure is behind it." })
  illustrative!: boolean;
}
