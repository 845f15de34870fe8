import { badInput, FactInput, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { RoleProfile, RoleRequirement } from "./role-profile.ts";
import { Skill } from "./skill.ts";
import { SkillLevel } from "./skill-level.ts";
import { SkillsPayload, skillsAfter } from "./skills-payload.ts";

@InputType({ description: "A skill that the programme needs." })
class RecordSkillInput extends FactInput {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What somebody who has it can do." })
  description?: string | null;
}

@InputType({ description: "A skill that a role asks for, and how far." })
class RequirementInput {
  @Field(() => ID, { description: "The skill's ref." })
  skill!: string;

  @Field(() => SkillLevel, { description: "The level asked for." })
  level!: SkillLevel;
}

@InputType({ description: "A role, with the skills it asks for." })
class RecordRoleProfileInput extends FactInput {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is there for." })
  description?: string | null;

  @Field(() => [RequirementInput], { description: "All skills it asks for, each once." })
  required!: RequirementInput[];
}

@Resolver()
export class RecordSkills {
  @Mutation(() => SkillsPayload, {
    nullable: true,
    description: "Adds a skill, or sets all of the one of that ref.",
  })
  async recordSkill(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordSkillInput, { description: "The skill." }) input: RecordSkillInput,
  ): Promise<SkillsPayload> {
    const { name, description = null } = input;
    await context.change(input, async (transaction) => {
      await writeFact(transaction, Skill, input, { name, description });
    });
    return skillsAfter(context, input.programme);
  }

  @Mutation(() => SkillsPayload, {
    nullable: true,
    description: "Adds a role with the skills it asks for, or sets all of the one of that ref.",
  })
  async recordRoleProfile(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordRoleProfileInput, { description: "The role." })
    input: RecordRoleProfileInput,
  ): Promise<SkillsPayload> {
    const { ref, name, description = null, required } = input;
    if (new Set(required.map(({ skill }) => skill)).size < required.length)
      throw badInput("required", "A skill is given twice. Give one level for each.");
    await context.change(input, async (transaction) => {
      await writeFact(transaction, RoleProfile, input, { name, description });
      await require(transaction, ref, required);
    });
    return skillsAfter(context, input.programme);
  }
}

async function require(
  transaction: ChangeTransaction,
  role: string,
  required: readonly RequirementInput[],
): Promise<void> {
  const own = (await transaction.all(RoleRequirement)).filter((each) => each.role === role);
  for (const { ref, skill } of own)
    if (!required.some((each) => each.skill === skill))
      await transaction.remove(RoleRequirement, ref, null);
  for (const { skill, level } of required) {
    const known = own.find((each) => each.skill === skill);
    if (known?.level === level) continue;
    if (known) await transaction.update(RoleRequirement, known.ref, null, { level });
    else {
      const ref = nextRef("RR", await transaction.all(RoleRequirement));
      await transaction.create(RoleRequirement, { ref, role, skill, level });
    }
  }
}
