import { count, link, Money, Month, ProgrammeRecord } from "@tranche/plugin-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { SpendKind } from "../programme/amounts.ts";

/** The forecast of an allocation in hand: its months are those that the same change kept. */
@Entity("forecast")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "What an allocation is expected to be spent on, month by month.",
})
export class Forecast extends ProgrammeRecord {
  @link("allocation", { description: "The allocation." })
  allocation!: string;

  @count("How often it was set, from 1.")
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: "What is expected to be spent in a month." })
export class ForecastMonth {
  programme!: string;
  seq!: number;

  @Field(() => ID, { description: "The allocation." })
  allocation!: string;

  @Field(() => Month, { description: "The month." })
  month!: string;

  @Field(() => SpendKind, { description: "Which money it is." })
  kind!: SpendKind;

  @Field(() => Money, { nullable: true, description: "The amount expected." })
  amount!: number;
}
