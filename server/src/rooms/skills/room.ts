import { definePlugin } from "@tranche/plugin-kit";
import { BookSeats } from "./book-seats.ts";
import { Cohort, CourseBooking, SkillHolding } from "./cohort.ts";
import { CourseSession } from "./course-session.ts";
import { skillsMigrations } from "./migrations.ts";
import { NamedHolding, NamedPerson, NamedPersonsSwitch } from "./named-person.ts";
import { RecordCohort } from "./record-cohort.ts";
import { RecordNamedPersons } from "./record-named-persons.ts";
import { RecordSkills } from "./record-skills.ts";
import { RecordTraining } from "./record-training.ts";
import { RoleProfile, RoleRequirement } from "./role-profile.ts";
import { Course, Skill } from "./skill.ts";
import { namedPersonsGuard, skillsGuard } from "./skills-guard.ts";
import { RoleProfileResolver, SkillsResolver } from "./skills-resolver.ts";
import {
  CourseResolver,
  ObjectiveTrainingResolver,
  SessionResolver,
  TrainingResolver,
} from "./training-resolver.ts";

/** The skills a programme needs and has, and the courses that build them. */
export const skillsRoom = definePlugin({
  id: "skills",
  version: "0.1.0",
  dependsOn: ["programme"],
  entities: [
    Skill,
    RoleProfile,
    RoleRequirement,
    Cohort,
    SkillHolding,
    Course,
    CourseSession,
    CourseBooking,
    NamedPersonsSwitch,
    NamedPerson,
    NamedHolding,
  ],
  migrations: skillsMigrations,
  guards: [skillsGuard, namedPersonsGuard],
  resolvers: [
    SkillsResolver,
    RoleProfileResolver,
    TrainingResolver,
    ObjectiveTrainingResolver,
    CourseResolver,
    SessionResolver,
    RecordSkills,
    RecordCohort,
    RecordTraining,
    BookSeats,
    RecordNamedPersons,
  ],
});
