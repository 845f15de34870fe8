import { definePlugin } from "@tranche/plugin-kit";
import { skillsMigrations } from "./migrations.ts";
import { Course, Skill } from "./skill.ts";
import { CourseResolver, SkillsResolver } from "./skills-resolver.ts";

/** The skills a programme needs, and the courses that build them. */
export const skillsRoom = definePlugin({
  id: "skills",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [Skill, Course],
  migrations: skillsMigrations,
  resolvers: [SkillsResolver, CourseResolver],
});
