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
import { PeopleSkillLevel, PeopleSkillNeed } from "./skill-need.ts";

@InputType({
  description:
    "A cohort's return of a skill; of a ref that is there, such as 2019-Q2 modelling, it corrects.",
})
export class PeopleSkillNeedInput extends FactInput {
  @Field(() => String, { description: "The skill, as in every other return of it." })
  skill!: string;

  @Field(() => PeopleSkillLevel, { description: "The level that is required." })
  level!: PeopleSkillLevel;

  @Field(() => String, { description: "The role or cohort that needs it, never a person." })
  cohort!: string;

  @Field(() => PlainDay, { description: "The day that was counted." })
  asOf!: string;

  @Field(() => Int, { description: "People needed at that level or above." })
  needed!: number;

  @Field(() => Int, { description: "People at that level or above." })
  holding!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class PeopleSkillNeedPayload {
  @Field(() => PeopleSkillNeed, { description: "The return." })
  skillNeed!: PeopleSkillNeed;
}

@Resolver()
export class RecordPeopleSkillNeed {
  @Mutation(() => PeopleSkillNeedPayload, {
    nullable: true,
    description: "Adds a cohort's return of a skill, or corrects the one of that ref.",
  })
  async recordPeopleSkillNeed(
    @Ctx() request: PluginRequest,
    @Arg("input", () => PeopleSkillNeedInput, { description: "The return." })
    input: PeopleSkillNeedInput,
  ): Promise<PeopleSkillNeedPayload> {
    const { skill, level, cohort, asOf, needed, holding } = input;
    const facts = { skill, level, cohort, asOf, needed, holding };
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, PeopleSkillNeed, input, facts),
    );
    return { skillNeed: result };
  }
}
