import {
  badInput,
  ChangeInput,
  FactInput,
  field,
  InputType,
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
import { SkillLevel } from "./skill-level.ts";
import { SkillsPayload } from "./skills-payload.ts";

@InputType({ description: "How many people have a skill at a level as their highest." })
class LevelHeldInput extends stating(SkillHolding, { only: ["level", "people"] }, PartInput) {}

/** A count that found nobody must be told from no count. */
const NOBODY = [{ level: SkillLevel.AWARENESS, people: 0 }];

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
        countedOn: "The day they were counted, not in the future.",
        people: "How many people are in it. A cohort of fewer than five is shown to nobody.",
      },
    },
    FactInput,
  ),
  takes: "A group of people in one role: a team, an intake.",
  answer: SkillsPayload,
  async change(writer, input, { today }) {
    const known = await writer.find(Cohort, input.ref);
    const { countedOn = null, ...facts } = statedIn(input);
    refuseFuture({ countedOn }, "countedOn", today);
    refuseOlder(known?.countedOn ?? null, countedOn);
    await writeFact(writer, Cohort, input, { ...facts, countedOn });
    return {};
  },
});

export const recordSkillHolding = mutation({
  name: "recordSkillHolding",
  description:
    "Counts a cohort's people by their level of a skill on a day, or replaces that day's count. What holds on a day is the latest count not after it, whatever was entered last.",
  input: RecordSkillHoldingInput,
  answer: SkillsPayload,
  async change(writer, { cohort, skill, asOf, levels }, { today }) {
    refuseFuture({ asOf }, "asOf", today);
    refuseTwice(
      "levels",
      levels.map(({ level }) => level),
    );
    await setParts(
      writer,
      {
        type: SkillHolding,
        list: "levels",
        prefix: "SH",
        of: { cohort, skill, asOf },
        by: "level",
      },
      levels.length > 0 ? levels.map((each) => statedIn(each)) : NOBODY,
    );
    return {};
  },
});

/** A cohort's size replaces the one before it, so it can't be of an earlier day. */
function refuseOlder(last: string | null, countedOn: string | null): void {
  if (last !== null && (countedOn === null || countedOn < last))
    throw badInput(
      "countedOn",
      `They were counted on ${last}, and an earlier count would replace that one. Give that day or a later one.`,
    );
}
