import { answering, derived } from "@tranche/plugin-kit";
import { Course } from "./skill.ts";
import { SkillsPosition } from "./skills-position.ts";
import { skillsPositionOf } from "./skills-resolver.ts";

export const SkillsPayload = answering(
  "SkillsPayload",
  "The programme's skills as the change left them.",
  {},
);

export const skillsPayloadFields = derived(SkillsPayload, skillsPositionOf, {
  skills: [
    () => SkillsPosition,
    "What is needed and held; cohorts of fewer than five people are left out.",
  ],
});

export const CoursePayload = answering("CoursePayload", "The course as the change left it.", {
  course: Course,
});
