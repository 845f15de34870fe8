import {
  FactInput,
  field,
  InputType,
  PartInput,
  refuseTwice,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { RoleProfile, RoleRequirement } from "./role-profile.ts";
import { setParts } from "./set-parts.ts";
import { Skill } from "./skill.ts";
import { SkillsPayload } from "./skills-payload.ts";

@InputType({ description: "A skill that a role requires, and at what level." })
class RequirementInput extends stating(
  RoleRequirement,
  { except: ["role"], words: { skill: "The skill's ref." } },
  PartInput,
) {}

@InputType({ description: "A role, with the skills it requires." })
class RecordRoleProfileInput extends stating(RoleProfile, {}, FactInput) {
  @field(() => [RequirementInput], "All skills it requires, each once.")
  required!: RequirementInput[];
}

export const recordSkill = mutation({
  name: "recordSkill",
  description: "Adds a skill, or replaces the facts of the one with that ref.",
  input: stating(Skill, {}, FactInput),
  takes: "A skill that the programme needs.",
  answer: SkillsPayload,
  async change(writer, input) {
    await writeFact(writer, Skill, input, statedIn(input));
    return {};
  },
});

export const recordRoleProfile = mutation({
  name: "recordRoleProfile",
  description:
    "Adds a role with the skills it requires, or replaces the facts of the one with that ref.",
  input: RecordRoleProfileInput,
  answer: SkillsPayload,
  async change(writer, input) {
    const { ref, required } = input;
    refuseTwice(
      "required",
      required.map(({ skill }) => skill),
    );
    await writeFact(writer, RoleProfile, input, statedIn(input));
    await setParts(
      writer,
      { type: RoleRequirement, list: "required", prefix: "RR", of: { role: ref }, by: "skill" },
      required.map((each) => statedIn(each)),
    );
    return {};
  },
});
