import {
  type ChangeInput,
  FactInput,
  PlainDay,
  refuseEarlier,
  writeFact,
} from "@tranche/plugin-kit";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { CaseStage } from "./case-stage.ts";
import { Objective, Programme } from "./programme.ts";
import { programmeNamed } from "./programme-resolver.ts";
import { Tranche, TrancheStatus } from "./tranche.ts";
import { Workstream, WorkstreamKind } from "./workstream.ts";

@InputType({ description: "An objective, as the case states it." })
class RecordObjectiveInput extends FactInput {
  @Field(() => String, { description: "The objective." })
  name!: string;
}

@InputType({ description: "A tranche: a step change in delivery that ends in a review." })
class RecordTrancheInput extends FactInput {
  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => TrancheStatus, { description: "How far it has come." })
  status!: TrancheStatus;

  @Field(() => CaseStage, { nullable: true, description: "The business case it works toward." })
  toStage?: CaseStage | null;

  @Field(() => PlainDay, { nullable: true, description: "Its first day." })
  startsOn?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "Its last day." })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: "What it delivers." })
  description?: string | null;
}

@InputType({ description: "A workstream." })
class RecordWorkstreamInput extends FactInput {
  @Field(() => WorkstreamKind, { description: "What sort of work it does." })
  kind!: WorkstreamKind;

  @Field(() => String, { description: "What it is called, up to 200 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The role that leads it." })
  lead?: string | null;

  @Field(() => String, { nullable: true, description: "What it is there for." })
  description?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The programme as the change left it." })
class ProgrammePayload {
  @Field(() => Programme, { description: "The programme." })
  programme!: Programme;
}

async function programmeAfter(
  context: RequestContext,
  { programme }: ChangeInput,
): Promise<ProgrammePayload> {
  return { programme: await programmeNamed(context.read(), programme, "programme") };
}

@Resolver()
export class RecordPlan {
  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description: "Adds an objective, or sets all of the one of that ref.",
  })
  async recordObjective(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordObjectiveInput, { description: "The objective." })
    input: RecordObjectiveInput,
  ): Promise<ProgrammePayload> {
    const { name } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Objective, input, { name });
    });
    return programmeAfter(context, input);
  }

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description: "Adds a tranche, or sets all of the one of that ref.",
  })
  async recordTranche(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordTrancheInput, { description: "The tranche." })
    input: RecordTrancheInput,
  ): Promise<ProgrammePayload> {
    refuseEarlier(input, "endsOn", "startsOn");
    const { name, status, toStage = null, startsOn = null } = input;
    const { endsOn = null, description = null } = input;
    const facts = { name, status, toStage, startsOn, endsOn, description };
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Tranche, input, facts);
    });
    return programmeAfter(context, input);
  }

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description: "Adds a workstream, or sets all of the one of that ref.",
  })
  async recordWorkstream(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordWorkstreamInput, { description: "The workstream." })
    input: RecordWorkstreamInput,
  ): Promise<ProgrammePayload> {
    const { kind, name, lead = null, description = null } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Workstream, input, { kind, name, lead, description });
    });
    return programmeAfter(context, input);
  }
}
