import { Money } from "@tranche/plugin-kit";
import { FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Objective, Programme } from "../programme/programme.ts";
import { CourseSession } from "./course-session.ts";
import { Course, Skill } from "./skill.ts";
import { type VisibleBooking, visibleCohorts } from "./visible-cohorts.ts";

const COUNTED = "of groups of five people or more, to the nearest five";

async function sessionsOf(course: Course): Promise<readonly CourseSession[]> {
  const sessions = await Reader.of(course).set(CourseSession, course.programme);
  return sessions.where("course", course.ref);
}

async function placesOf(
  reader: Reader,
  programme: string,
  sessions: readonly CourseSession[],
): Promise<Pick<VisibleBooking, "booked" | "completed">> {
  const own = new Set(sessions.map(({ ref }) => ref));
  const { cohorts } = await visibleCohorts(reader, programme);
  const places = cohorts
    .flatMap(({ bookings }) => bookings)
    .filter(({ session }) => own.has(session));
  return {
    booked: places.reduce((sum, { booked }) => sum + booked, 0),
    completed: places.reduce((sum, { completed }) => sum + completed, 0),
  };
}

async function coursePlaces(course: Course) {
  return placesOf(Reader.of(course), course.programme, await sessionsOf(course));
}

@Resolver(() => Programme)
export class TrainingResolver {
  @FieldResolver(() => [Course], { description: "The courses that build its skills." })
  async training(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Course, programme.ref)).all;
  }
}

@Resolver(() => Objective)
export class ObjectiveTrainingResolver {
  @FieldResolver(() => [Course], { description: "The courses that train people for it." })
  async training(@Root() objective: Objective) {
    const courses = await Reader.of(objective).set(Course, objective.programme);
    return courses.where("objective", objective.ref);
  }
}

@Resolver(() => Course)
export class CourseResolver {
  @FieldResolver(() => Skill, { nullable: true, description: "The skill it builds." })
  async skill(@Root() course: Course) {
    return (await Reader.of(course).set(Skill, course.programme)).get(course.skill);
  }

  @FieldResolver(() => Objective, {
    nullable: true,
    description: "The objective whose delivery it trains people for.",
  })
  async objective(@Root() course: Course) {
    return (await Reader.of(course).set(Objective, course.programme)).get(course.objective);
  }

  @FieldResolver(() => [CourseSession], { description: "When it is held." })
  sessions(@Root() course: Course) {
    return sessionsOf(course);
  }

  @FieldResolver(() => Int, { description: "The places of all its sessions." })
  async seats(@Root() course: Course): Promise<number> {
    return (await sessionsOf(course)).reduce((sum, { seats }) => sum + seats, 0);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What its sessions cost; null while that of one is not known, or it has none.",
  })
  async cost(@Root() course: Course): Promise<number | null> {
    const sessions = await sessionsOf(course);
    const isKnown = sessions.length > 0 && sessions.every(({ cost }) => cost !== null);
    return isKnown ? sessions.reduce((sum, { cost }) => sum + (cost ?? 0), 0) : null;
  }

  @FieldResolver(() => Int, { description: `Places booked, ${COUNTED}.` })
  async booked(@Root() course: Course): Promise<number> {
    return (await coursePlaces(course)).booked;
  }

  @FieldResolver(() => Int, { description: `Places completed, ${COUNTED}.` })
  async completed(@Root() course: Course): Promise<number> {
    return (await coursePlaces(course)).completed;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Completed of booked, in per cent, by the counts shown; null while none is booked.",
  })
  async completionRate(@Root() course: Course): Promise<number | null> {
    const { booked, completed } = await coursePlaces(course);
    return booked === 0 ? null : (completed / booked) * 100;
  }
}

@Resolver(() => CourseSession)
export class SessionResolver {
  @FieldResolver(() => Int, { description: `Places booked, ${COUNTED}.` })
  async booked(@Root() session: CourseSession): Promise<number> {
    return (await placesOf(Reader.of(session), session.programme, [session])).booked;
  }

  @FieldResolver(() => Int, { description: `Places completed, ${COUNTED}.` })
  async completed(@Root() session: CourseSession): Promise<number> {
    return (await placesOf(Reader.of(session), session.programme, [session])).completed;
  }
}
