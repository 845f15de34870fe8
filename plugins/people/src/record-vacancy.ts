import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  writeFact,
} from "@tranche/plugin-kit";
import { PeopleVacancy, PeopleVacancyOutcome } from "./vacancy.ts";
import { checkVacancyOrder } from "./vacancy-order.ts";

@InputType({ description: "A vacancy as it now stands; what is left out is not known yet." })
export class PeopleVacancyInput extends FactInput {
  @Field(() => String, { description: "The post that is to be filled." })
  title!: string;

  @Field(() => String, { description: "The role it belongs to, as in the establishment returns." })
  role!: string;

  @Field(() => PlainDay, { description: "The day it was advertised." })
  openedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The last day for applications." })
  closedOn?: string | null;

  @Field(() => Int, { nullable: true, description: "Applications received by the closing day." })
  applications?: number | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day an offer was accepted, or the vacancy given up.",
  })
  endedOn?: string | null;

  @Field(() => PeopleVacancyOutcome, { nullable: true, description: "How it ended." })
  outcome?: PeopleVacancyOutcome | null;
}

@ObjectType({ simpleResolvers: true, description: "The vacancy as the change left it." })
export class PeopleVacancyPayload {
  @Field(() => PeopleVacancy, { description: "The vacancy." })
  vacancy!: PeopleVacancy;
}

@Resolver()
export class RecordPeopleVacancy {
  @Mutation(() => PeopleVacancyPayload, {
    nullable: true,
    description: "Adds a vacancy, or says how the one of that ref now stands.",
  })
  async recordPeopleVacancy(
    @Ctx() request: PluginRequest,
    @Arg("input", () => PeopleVacancyInput, { description: "The vacancy." })
    input: PeopleVacancyInput,
  ): Promise<PeopleVacancyPayload> {
    const { title, role, openedOn, closedOn = null, applications = null } = input;
    const { endedOn = null, outcome = null } = input;
    const facts = { title, role, openedOn, closedOn, applications, endedOn, outcome };
    checkVacancyOrder(facts);
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, PeopleVacancy, input, facts),
    );
    return { vacancy: result };
  }
}
