import { badInput, ChangeInput, dayOf } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { CourseBooking } from "./cohort.ts";
import { CourseSession } from "./course-session.ts";
import { CoursePayload, courseAfter } from "./skills-payload.ts";

@InputType({ description: "Places on a session for a group of people." })
class BookSeatsInput extends ChangeInput {
  @Field(() => ID, { description: "The session's ref." })
  session!: string;

  @Field(() => ID, { description: "The cohort's ref." })
  cohort!: string;

  @Field(() => Int, { description: "How many places the group has in all; 0 gives them back." })
  booked!: number;
}

@InputType({ description: "Who of a group has completed a session." })
class RecordCompletionsInput extends ChangeInput {
  @Field(() => ID, { description: "The session's ref." })
  session!: string;

  @Field(() => ID, { description: "The cohort's ref." })
  cohort!: string;

  @Field(() => Int, { description: "How many have completed it in all." })
  completed!: number;
}

@Resolver()
export class BookSeats {
  @Mutation(() => CoursePayload, {
    nullable: true,
    description:
      "Books places on a session for a group: no more than it has people, nor than the session has.",
  })
  async bookSeats(
    @Ctx() context: RequestContext,
    @Arg("input", () => BookSeatsInput, { description: "The places." }) input: BookSeatsInput,
  ): Promise<CoursePayload> {
    const { session, cohort, booked } = input;
    const { result: course } = await context.change(input, async (transaction) => {
      const { course } = await sessionNamed(transaction, session);
      const known = await bookingOf(transaction, session, cohort);
      if (known) await transaction.update(CourseBooking, known.ref, null, { booked });
      else {
        const ref = nextRef("CB", await transaction.all(CourseBooking));
        const facts = { session, cohort, booked, completed: 0 };
        await transaction.create(CourseBooking, { ref, ...facts });
      }
      return course;
    });
    return courseAfter(context, input.programme, course);
  }

  @Mutation(() => CoursePayload, {
    nullable: true,
    description: "Records how many of a group have completed a session, once it has begun.",
  })
  async recordCompletions(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordCompletionsInput, { description: "The completions." })
    input: RecordCompletionsInput,
  ): Promise<CoursePayload> {
    const { session, cohort, completed } = input;
    const { result: course } = await context.change(input, async (transaction) => {
      const { course, startsOn } = await sessionNamed(transaction, session);
      if (completed > 0 && startsOn > dayOf(context.now))
        throw badInput("session", `It begins on ${startsOn}. Record completions from then on.`);
      const known = await bookingOf(transaction, session, cohort);
      if (!known)
        throw badInput("cohort", `"${cohort}" has no place on "${session}". Book it first.`);
      await transaction.update(CourseBooking, known.ref, null, { completed });
      return course;
    });
    return courseAfter(context, input.programme, course);
  }
}

async function sessionNamed(transaction: ChangeTransaction, ref: string): Promise<CourseSession> {
  const session = await transaction.find(CourseSession, ref);
  if (!session) throw badInput("session", `There is no session "${ref}" here. Check its ref.`);
  return session;
}

async function bookingOf(transaction: ChangeTransaction, session: string, cohort: string) {
  const all = await transaction.all(CourseBooking);
  return all.find((each) => each.session === session && each.cohort === cohort) ?? null;
}
