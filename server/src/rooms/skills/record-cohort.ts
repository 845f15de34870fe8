import { badInput, ChangeInput, dayOf, FactInput, PlainDay, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Cohort, SkillHolding } from "./cohort.ts";
import { SkillLevel } from "./skill-level.ts";
import { SkillsPayload, skillsAfter } from "./skills-payload.ts";

@InputType({ description: "A group of people in one role: a team, an intake." })
class RecordCohortInput extends FactInput {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The role they have." })
  role?: string | null;

  @Field(() => ID, { nullable: true, description: "The workstream they work in." })
  workstream?: string | null;

  @Field(() => Int, {
    description: "How many people are in it. With fewer than five it is shown to nobody.",
  })
  people!: number;
}

@InputType({ description: "How many people have a skill at a level as their highest." })
class LevelHeldInput {
  @Field(() => SkillLevel, { description: "The level." })
  level!: SkillLevel;

  @Field(() => Int, { description: "How many." })
  people!: number;
}

@InputType({ description: "What a group of people holds of a skill." })
class RecordSkillHoldingInput extends ChangeInput {
  @Field(() => ID, { description: "The cohort's ref." })
  cohort!: string;

  @Field(() => ID, { description: "The skill's ref." })
  skill!: string;

  @Field(() => PlainDay, { description: "The day they were counted; not one to come." })
  asOf!: string;

  @Field(() => [LevelHeldInput], {
    description: "All levels that are held, each once. A person counts at the highest only.",
  })
  levels!: LevelHeldInput[];
}

@Resolver()
export class RecordCohort {
  @Mutation(() => SkillsPayload, {
    nullable: true,
    description: "Adds a group of people, or sets all of the one of that ref.",
  })
  async recordCohort(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordCohortInput, { description: "The group." }) input: RecordCohortInput,
  ): Promise<SkillsPayload> {
    const { name, role = null, workstream = null, people } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Cohort, input, { name, role, workstream, people });
    });
    return skillsAfter(context, input.programme);
  }

  @Mutation(() => SkillsPayload, {
    nullable: true,
    description:
      "Counts a group's people by their level of a skill. What it was stays in the record.",
  })
  async recordSkillHolding(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordSkillHoldingInput, { description: "The count." })
    input: RecordSkillHoldingInput,
  ): Promise<SkillsPayload> {
    const { levels, asOf } = input;
    if (asOf > dayOf(context.now))
      throw badInput("asOf", `${asOf} is still to come. Give the day they were counted.`);
    if (new Set(levels.map(({ level }) => level)).size < levels.length)
      throw badInput("levels", "A level is given twice. Give one count for each.");
    await context.change(input, (transaction) => hold(transaction, input));
    return skillsAfter(context, input.programme);
  }
}

async function hold(
  transaction: ChangeTransaction,
  { cohort, skill, asOf, levels }: RecordSkillHoldingInput,
): Promise<void> {
  const all = await transaction.all(SkillHolding);
  const own = all.filter((each) => each.cohort === cohort && each.skill === skill);
  for (const { ref, level } of own)
    if (!levels.some((each) => each.level === level))
      await transaction.remove(SkillHolding, ref, null);
  for (const { level, people } of levels) {
    const known = own.find((each) => each.level === level);
    if (known) await transaction.update(SkillHolding, known.ref, null, { people, asOf });
    else {
      const ref = nextRef("SH", await transaction.all(SkillHolding));
      await transaction.create(SkillHolding, { ref, cohort, skill, level, people, asOf });
    }
  }
}
