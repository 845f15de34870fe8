import { FactInput, statedIn, stating, writeFact } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { CourseSession } from "./course-session.ts";
import { Course } from "./skill.ts";
import { CoursePayload } from "./skills-payload.ts";

export const recordCourse = mutation({
  name: "recordCourse",
  description: "Adds a course, or replaces the facts of the one with that ref.",
  input: stating(Course, {}, FactInput),
  takes: "A course that builds a skill.",
  answer: CoursePayload,
  change: async (writer, input) => ({
    course: await writeFact(writer, Course, input, statedIn(input)),
  }),
});

export const scheduleSession = mutation({
  name: "scheduleSession",
  description: "Adds a session of a course, or replaces the facts of the one with that ref.",
  input: stating(CourseSession, { words: { course: "The course's ref." } }, FactInput),
  takes: "A session of a course, from a given day.",
  answer: CoursePayload,
  async change(writer, input) {
    await writeFact(writer, CourseSession, input, statedIn(input));
    return { course: input.course };
  },
});
