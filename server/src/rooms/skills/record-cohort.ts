import {
  badInput,
  ChangeInput,
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
import { Cohort, SkillHolding } from "./cohort.ts";
import { setParts } from "./set-parts.ts";
import { SkillsPayload } from "./skills-payload.ts";

@InputType({ description: "How many people have a skill at a level as their highest." })
class LevelHeldInput extends stating(SkillHolding, { only: ["level", "people"] }, PartInput) {}

@InputType({ description: "How many people of a cohort have a skill, by level." })
class RecordSkillHoldingInput extends stating(
  SkillHolding,
  {
    except: ["level", "people"],
    words: {
      cohort: "The cohort's ref.",
      skill: "The skill's ref.",
      asOf: "The day they were counted, not in the future.",
    },
  },
  ChangeInput,
) {
  @field(
    () => [LevelHeldInput],
    "All levels that are held, each once. A person counts at the highest only.",
  )
  levels!: LevelHeldInput[];
}

export const recordCohort = mutation({
  name: "recordCohort",
  description: "Adds a cohort, or replaces the facts of the one with that ref.",
  input: stating(
    Cohort,
    {
      words: {
        role: "The role they have.",
        workstream: "The workstream they work in.",
        people: "How many people are in it. A cohort of fewer than five is shown to nobody.",
      },
    },
    FactInput,
  ),
  takes: "A group of people in one role: a team, an intake.",
  answer: SkillsPayload,
  async change(writer, input) {
    await writeFact(writer, Cohort, input, statedIn(input));
    return {};
  },
});

export const recordSkillHolding = mutation({
  name: "recordSkillHolding",
  description: "Counts a cohort's people by their level of a skill. Earlier counts are kept.",
  input: RecordSkillHoldingInput,
  answer: SkillsPayload,
  async change(writer, { cohort, skill, asOf, levels }, { today }) {
    if (asOf > today)
      throw badInput("asOf", `${asOf} is in the future. Give the day they were counted.`);
    refuseTwice(
      "levels",
      levels.map(({ level }) => level),
    );
    await setParts(
      writer,
      { type: SkillHolding, list: "levels", prefix: "SH", of: { cohort, skill }, by: "level" },
      levels.map((each) => ({ ...statedIn(each), asOf })),
    );
    return {};
  },
});
