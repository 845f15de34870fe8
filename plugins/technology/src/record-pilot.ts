import {
  Arg,
  badInput,
  Ctx,
  FactInput,
  Field,
  InputType,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  refuseEarlier,
  writeFact,
} from "@tranche/plugin-kit";
import { PilotOutcome, TechnologyPilot } from "./pilot.ts";

@InputType({ description: "A pilot as it stands; what is left out is set to null." })
export class TechnologyPilotInput extends FactInput {
  @Field(() => String, { description: "What it is called, up to 200 characters." })
  title!: string;

  @Field(() => String, { description: "What it is to prove or disprove, up to 1,000 characters." })
  hypothesis!: string;

  @Field(() => PlainDay, { description: "The day it started." })
  startedOn!: string;

  @Field(() => PilotOutcome, { description: "What it has shown." })
  outcome!: PilotOutcome;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day it was concluded; needed unless it is RUNNING.",
  })
  concludedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was learned from it, up to 1,000 characters.",
  })
  finding?: string | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The last day on which somebody confirmed that this is how it stands.",
  })
  confirmedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The pilot as the change left it." })
export class TechnologyPilotPayload {
  @Field(() => TechnologyPilot, { description: "The pilot." })
  pilot!: TechnologyPilot;
}

@Resolver()
export class RecordTechnologyPilot {
  @Mutation(() => TechnologyPilotPayload, {
    nullable: true,
    description: "Adds a pilot, or sets all facts of the one of that ref.",
  })
  async recordTechnologyPilot(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologyPilotInput, { description: "The pilot." })
    input: TechnologyPilotInput,
  ): Promise<TechnologyPilotPayload> {
    const { title, hypothesis, startedOn, outcome } = input;
    const { concludedOn = null, finding = null, confirmedOn = null } = input;
    refuseEarlier(input, "concludedOn", "startedOn");
    refuseHalfConcluded(outcome, concludedOn);
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologyPilot, input, {
        title,
        hypothesis,
        startedOn,
        outcome,
        concludedOn,
        finding,
        confirmedOn,
      }),
    );
    return { pilot: result };
  }
}

/** A pilot runs until it is concluded, and then has an outcome. */
function refuseHalfConcluded(outcome: PilotOutcome, concludedOn: string | null): void {
  if ((outcome === PilotOutcome.RUNNING) === (concludedOn === null)) return;
  throw badInput(
    "concludedOn",
    concludedOn === null
      ? `A pilot that is ${outcome} has a day on which it was concluded. Give it.`
      : "A pilot that is RUNNING has no such day. Leave it out, or say the outcome.",
  );
}
