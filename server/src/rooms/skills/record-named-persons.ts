import {
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
import { NamedHolding, NamedPerson, NamedPersonsSwitch, SWITCH } from "./named-person.ts";
import { setParts } from "./set-parts.ts";
import { SkillsPayload } from "./skills-payload.ts";

@InputType({ description: "A skill that a person has." })
class PersonSkillInput extends stating(
  NamedHolding,
  { except: ["person"], words: { skill: "The skill's ref." } },
  PartInput,
) {}

@InputType({ description: "A person by name. This API never answers a name to anyone." })
class RecordNamedPersonInput extends stating(
  NamedPerson,
  { words: { cohort: "The cohort they are in." } },
  FactInput,
) {
  @field(() => [PersonSkillInput], "The skills they have, each once.")
  skills!: PersonSkillInput[];
}

export const recordNamedPersons = mutation({
  name: "recordNamedPersons",
  description:
    "Switches the recording of named persons on or off; it is off unless switched on. Once persons are recorded it can't be switched off.",
  input: stating(
    NamedPersonsSwitch,
    {
      words: {
        on: "True switches it on, which triggers the obligation to assess data protection impact.",
      },
    },
    ChangeInput,
  ),
  takes: "Whether a programme records named persons.",
  answer: SkillsPayload,
  async change(writer, input) {
    await writeFact(writer, NamedPersonsSwitch, { ref: SWITCH }, statedIn(input));
    return {};
  },
});

export const recordNamedPerson = mutation({
  name: "recordNamedPerson",
  description:
    "Adds a person by name, or replaces the facts of the one with that ref, where the programme records named persons.",
  input: RecordNamedPersonInput,
  answer: SkillsPayload,
  async change(writer, input) {
    const { ref, skills } = input;
    refuseTwice(
      "skills",
      skills.map(({ skill }) => skill),
    );
    await writeFact(writer, NamedPerson, input, statedIn(input));
    await setParts(
      writer,
      { type: NamedHolding, list: "skills", prefix: "NH", of: { person: ref }, by: "skill" },
      skills.map((each) => statedIn(each)),
    );
    return {};
  },
});
