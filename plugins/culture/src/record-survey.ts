import {
  Arg,
  badInput,
  Ctx,
  FactInput,
  FEWEST_SHOWN,
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
import { CultureSurvey } from "./survey.ts";

@InputType({
  description:
    "What a cohort answered in a survey round; of a ref that is there, such as 2019-07 frontline, it corrects.",
})
export class CultureSurveyInput extends FactInput {
  @Field(() => String, { description: "The round, the same for all its cohorts." })
  round!: string;

  @Field(() => String, { description: "The cohort: a group of people, never a person." })
  cohort!: string;

  @Field(() => PlainDay, { description: "The day the round closed." })
  closedOn!: string;

  @Field(() => Int, { description: "People who were invited to answer." })
  invited!: number;

  @Field(() => Int, { description: "People who answered." })
  respondents!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Mean score, out of 100; none where fewer than five answered.",
  })
  score?: number | null;
}

@ObjectType({ simpleResolvers: true, description: "The cohort's answers as the change left it." })
export class CultureSurveyPayload {
  @Field(() => CultureSurvey, { description: "The cohort's answers." })
  survey!: CultureSurvey;
}

@Resolver()
export class RecordCultureSurvey {
  @Mutation(() => CultureSurveyPayload, {
    nullable: true,
    description: "Adds what a cohort answered in a survey round, or corrects the one of that ref.",
  })
  async recordCultureSurvey(
    @Ctx() request: PluginRequest,
    @Arg("input", () => CultureSurveyInput, { description: "The cohort's answers." })
    input: CultureSurveyInput,
  ): Promise<CultureSurveyPayload> {
    const { round, cohort, closedOn, invited, respondents, score = null } = input;
    const facts = { round, cohort, closedOn, invited, respondents, score };
    refuseMore(input, "respondents", "invited");
    if (score !== null && respondents < FEWEST_SHOWN)
      throw badInput(
        "score",
        `A mean of ${respondents} answers could tell what one person answered. Leave it out, or join the cohort to a larger one.`,
      );
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, CultureSurvey, input, facts),
    );
    return { survey: result };
  }
}
