import { definePlugin } from "@tranche/plugin-kit";
import { bookSeats, recordCompletions } from "./book-seats.ts";
import { Cohort, CourseBooking, SkillHolding } from "./cohort.ts";
import { CourseSession } from "./course-session.ts";
import { skillsMigrations } from "./migrations.ts";
import { NamedHolding, NamedPerson, NamedPersonsSwitch } from "./named-person.ts";
import { recordCohort, recordSkillHolding } from "./record-cohort.ts";
import { recordNamedPerson, recordNamedPersons } from "./record-named-persons.ts";
import { recordRoleProfile, recordSkill } from "./record-skills.ts";
import { recordCourse, scheduleSession } from "./record-training.ts";
import { RoleProfile, RoleRequirement } from "./role-profile.ts";
import { Course, Skill } from "./skill.ts";
import { namedPersonsGuard, skillsGuard } from "./skills-guard.ts";
import { skillsPayloadFields } from "./skills-payload.ts";
import { programmeSkills, requiredSkills } from "./skills-resolver.ts";
import { coursePlaces, courseTotals, sessionPlaces } from "./training-resolver.ts";

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
    programmeSkills,
    skillsPayloadFields,
    requiredSkills,
    courseTotals,
    coursePlaces,
    sessionPlaces,
    recordSkill,
    recordRoleProfile,
    recordCohort,
    recordSkillHolding,
    recordCourse,
    scheduleSession,
    bookSeats,
    recordCompletions,
    recordNamedPersons,
    recordNamedPerson,
  ],
});
