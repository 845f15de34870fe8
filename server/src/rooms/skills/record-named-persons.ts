import { badInput, ChangeInput, FactInput, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { NamedHolding, NamedPerson, NamedPersonsSwitch, SWITCH } from "./named-person.ts";
import { SkillLevel } from "./skill-level.ts";
import { SkillsPayload, skillsAfter } from "./skills-payload.ts";

@InputType({ description: "Whether a programme records named persons." })
class RecordNamedPersonsInput extends ChangeInput {
  @Field(() => Boolean, {
    description:
      "True switches it on, which wakes the duty of a data protection impact assessment.",
  })
  on!: boolean;
}

@InputType({ description: "A skill that a person has." })
class PersonSkillInput {
  @Field(() => ID, { description: "The skill's ref." })
  skill!: string;

  @Field(() => SkillLevel, { description: "Their highest level." })
  level!: SkillLevel;
}

@InputType({ description: "A person by name. No name is answered to anyone by this interface." })
class RecordNamedPersonInput extends FactInput {
  @Field(() => String, { description: "The name." })
  name!: string;

  @Field(() => ID, { description: "The cohort they are in." })
  cohort!: string;

  @Field(() => [PersonSkillInput], { description: "The skills they have, each once." })
  skills!: PersonSkillInput[];
}

@Resolver()
export class RecordNamedPersons {
  @Mutation(() => SkillsPayload, {
    nullable: true,
    description:
      "Says whether the programme records named persons; it does not until somebody says so. Once persons are recorded it can't be switched off.",
  })
  async recordNamedPersons(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordNamedPersonsInput, { description: "On or off, and why." })
    input: RecordNamedPersonsInput,
  ): Promise<SkillsPayload> {
    await context.change(input, async (transaction) => {
      await writeFact(transaction, NamedPersonsSwitch, { ref: SWITCH }, { on: input.on });
    });
    return skillsAfter(context, input.programme);
  }

  @Mutation(() => SkillsPayload, {
    nullable: true,
    description: "Records a person by name, or sets all of the one of that ref, where it is on.",
  })
  async recordNamedPerson(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordNamedPersonInput, { description: "The person." })
    input: RecordNamedPersonInput,
  ): Promise<SkillsPayload> {
    const { ref, name, cohort, skills } = input;
    if (new Set(skills.map(({ skill }) => skill)).size < skills.length)
      throw badInput("skills", "A skill is given twice. Give one level for each.");
    await context.change(input, async (transaction) => {
      await writeFact(transaction, NamedPerson, input, { name, cohort });
      await hold(transaction, ref, skills);
    });
    return skillsAfter(context, input.programme);
  }
}

async function hold(
  transaction: ChangeTransaction,
  person: string,
  skills: readonly PersonSkillInput[],
): Promise<void> {
  const all = await transaction.all(NamedHolding);
  for (const { ref } of all.filter((each) => each.person === person))
    await transaction.remove(NamedHolding, ref, null);
  let number = all.length;
  const taken = new Set(all.map(({ ref }) => ref));
  for (const { skill, level } of skills) {
    while (taken.has(`NH${number}`)) number++;
    const ref = `NH${number++}`;
    await transaction.create(NamedHolding, { ref, person, skill, level });
  }
}
