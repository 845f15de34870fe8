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
  refuseMore,
  writeFact,
} from "@tranche/plugin-kit";
import { PeopleTraining } from "./training.ts";

@InputType({
  description:
    "A cohort's return of a course; of a ref that is there, such as 2019-07 C1 frontline, it corrects.",
})
export class PeopleTrainingInput extends FactInput {
  @Field(() => String, { description: "The course, as in every other return of it." })
  course!: string;

  @Field(() => String, { description: "The cohort: a group of people, never a person." })
  cohort!: string;

  @Field(() => PlainDay, { description: "The day that was counted." })
  asOf!: string;

  @Field(() => Int, { description: "People who had to complete the course by that day." })
  due!: number;

  @Field(() => Int, { description: "People of those who had completed it by that day." })
  completed!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class PeopleTrainingPayload {
  @Field(() => PeopleTraining, { description: "The return." })
  training!: PeopleTraining;
}

@Resolver()
export class RecordPeopleTraining {
  @Mutation(() => PeopleTrainingPayload, {
    nullable: true,
    description: "Adds a cohort's return of a course, or corrects the one of that ref.",
  })
  async recordPeopleTraining(
    @Ctx() request: PluginRequest,
    @Arg("input", () => PeopleTrainingInput, { description: "The return." })
    input: PeopleTrainingInput,
  ): Promise<PeopleTrainingPayload> {
    const { course, cohort, asOf, due, completed } = input;
    const facts = { course, cohort, asOf, due, completed };
    refuseMore(input, "completed", "due");
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, PeopleTraining, input, facts),
    );
    return { training: result };
  }
}
