import { derived } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { CourseSession } from "./course-session.ts";
import { coverageOf, type Requirement, skillGaps, type Training } from "./coverage.ts";
import { NamedPersonsSwitch, SWITCH } from "./named-person.ts";
import { RoleProfile, RoleRequirement } from "./role-profile.ts";
import { Course, Skill } from "./skill.ts";
import { RequiredSkill, SkillsPosition } from "./skills-position.ts";
import { visibleCohorts } from "./visible-cohorts.ts";

/** The skills a programme needs and has, as everybody may see them. */
async function skillsOf(reader: Reader, programme: string): Promise<SkillsPosition> {
  const [skills, roles, requirements, visible, training, named] = await Promise.all([
    reader.set(Skill, programme),
    reader.set(RoleProfile, programme),
    reader.set(RoleRequirement, programme),
    visibleCohorts(reader, programme),
    trainingOf(reader, programme),
    reader.set(NamedPersonsSwitch, programme),
  ]);
  const needs = requirements.all.map<Requirement>(({ role, skill, level }) => ({
    ...{ role, skill, level },
  }));
  const gaps = skillGaps(needs, visible.cohorts, training);
  return {
    skills: skills.all,
    roles: roles.all,
    coverage: coverageOf(gaps),
    gaps: gaps.map(({ skill, ...gap }) => ({
      ...{ ...gap, skill: skills.get(skill)?.name ?? skill, skillRef: skill },
    })),
    cohorts: visible.cohorts,
    suppressed: visible.suppressed,
    namedPersons: named.get(SWITCH)?.on ?? false,
  };
}

async function trainingOf(reader: Reader, programme: string): Promise<Training[]> {
  const [courses, sessions] = await Promise.all([
    reader.set(Course, programme),
    reader.set(CourseSession, programme),
  ]);
  return sessions.all.flatMap(({ ref, course, startsOn }) => {
    const { skill, level } = courses.get(course) ?? {};
    return skill && level ? [{ session: ref, skill, level, startsOn }] : [];
  });
}

/** The same, of the programme that a record or an answer belongs to. */
export async function skillsPositionOf(root: { readonly programme: string }) {
  return { skills: await skillsOf(Reader.of(root), root.programme) };
}

export const programmeSkills = derived(Programme, skillsPositionOf, {
  skills: [() => SkillsPosition, "The skills it needs and has."],
});

export const requiredSkills = derived(RoleProfile, requiredOf, {
  required: [() => [RequiredSkill], "The skills it requires."],
});

async function requiredOf(role: RoleProfile) {
  const reader = Reader.of(role);
  const [requirements, skills] = await Promise.all([
    reader.set(RoleRequirement, role.programme),
    reader.set(Skill, role.programme),
  ]);
  const required = requirements.where("role", role.ref).map(({ skill, level }) => ({
    ...{ skill: skills.get(skill)?.name ?? skill, skillRef: skill, level },
  }));
  return { required };
}
