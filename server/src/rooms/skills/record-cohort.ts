import {
  badInput,
  ChangeInput,
  FactInput,
  field,
  InputType,
  newestDay,
  PartInput,
  refuseFuture,
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
  description:
    "Counts a cohort's people by their level of a skill. Earlier counts are kept; one dated before the last is refused, since it would replace what holds now.",
  input: RecordSkillHoldingInput,
  answer: SkillsPayload,
  async change(writer, { cohort, skill, asOf, levels }, { today }) {
    refuseFuture({ asOf }, "asOf", today);
    const counted = (await writer.all(SkillHolding)).filter(
      (each) => each.cohort === cohort && each.skill === skill,
    );
    refuseOlder(asOf, newestDay(counted.map((each) => each.asOf)));
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

/** A count replaces the one before it, so it can't be of an earlier day. */
function refuseOlder(asOf: string, last: string | undefined): void {
  if (last !== undefined && asOf < last)
    throw badInput(
      "asOf",
      `They were counted on ${last} already, and an earlier count would replace that one. Give that day or a later one.`,
    );
}
