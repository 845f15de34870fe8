import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Money,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  refuseEarlier,
  writeFact,
} from "@tranche/plugin-kit";
import { TechnologySystem } from "./system.ts";

@InputType({ description: "A legacy system as it stands; what is left out is set to null." })
export class TechnologySystemInput extends FactInput {
  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => PlainDay, { description: "The day it was entered in the register." })
  registeredOn!: string;

  @Field(() => Money, { nullable: true, description: "What running it costs, or cost, in a year." })
  annualRunCost?: number | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day on which it is planned to be switched off.",
  })
  plannedOffOn?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day from which nothing was written to it.",
  })
  readOnlyOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was switched off." })
  decommissionedOn?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The last day on which somebody confirmed that this is how it stands.",
  })
  confirmedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The system as the change left it." })
export class TechnologySystemPayload {
  @Field(() => TechnologySystem, { description: "The system." })
  system!: TechnologySystem;
}

@Resolver()
export class RecordTechnologySystem {
  @Mutation(() => TechnologySystemPayload, {
    nullable: true,
    description: "Adds a legacy system to the register, or sets all facts of the one of that ref.",
  })
  async recordTechnologySystem(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologySystemInput, { description: "The system." })
    input: TechnologySystemInput,
  ): Promise<TechnologySystemPayload> {
    const { name, registeredOn } = input;
    const {
      annualRunCost = null,
      plannedOffOn = null,
      readOnlyOn = null,
      decommissionedOn = null,
      confirmedOn = null,
    } = input;
    refuseEarlier(input, "decommissionedOn", "readOnlyOn");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologySystem, input, {
        name,
        registeredOn,
        annualRunCost,
        plannedOffOn,
        readOnlyOn,
        decommissionedOn,
        confirmedOn,
      }),
    );
    return { system: result };
  }
}
