import { badInput, ChangeInput, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { CourseBooking } from "./cohort.ts";
import { CourseSession } from "./course-session.ts";
import { CoursePayload } from "./skills-payload.ts";

const NAMED = { session: "The session's ref.", cohort: "The cohort's ref." };

export const bookSeats = mutation({
  name: "bookSeats",
  description:
    "Books places on a session for a cohort: no more than the cohort has people, nor than the session has places.",
  input: stating(
    CourseBooking,
    {
      except: ["completed"],
      words: { ...NAMED, booked: "How many places the cohort has in all; 0 releases them." },
    },
    ChangeInput,
  ),
  takes: "Places on a session for a cohort.",
  answer: CoursePayload,
  async change(writer, input) {
    const { session, cohort } = input;
    const { course } = await sessionNamed(writer, session);
    const known = await bookingOf(writer, session, cohort);
    if (known) await writer.update(CourseBooking, known.ref, null, statedIn(input));
    else {
      const ref = nextRef("CB", await writer.all(CourseBooking));
      await writer.create(CourseBooking, { ref, ...statedIn(input), completed: 0 });
    }
    return { course };
  },
});

export const recordCompletions = mutation({
  name: "recordCompletions",
  description: "Records how many of a cohort have completed a session, once it has begun.",
  input: stating(
    CourseBooking,
    { except: ["booked"], words: { ...NAMED, completed: "How many have completed it in all." } },
    ChangeInput,
  ),
  takes: "How many of a cohort have completed a session.",
  answer: CoursePayload,
  async change(writer, { session, cohort, completed }, { today }) {
    const { course, startsOn } = await sessionNamed(writer, session);
    if (completed > 0 && startsOn > today)
      throw badInput("session", `It begins on ${startsOn}. Record completions from then on.`);
    const known = await bookingOf(writer, session, cohort);
    if (!known)
      throw badInput("cohort", `"${cohort}" has no place on "${session}". Book it first.`);
    await writer.update(CourseBooking, known.ref, null, { completed });
    return { course };
  },
});

async function sessionNamed(transaction: ChangeTransaction, ref: string): Promise<CourseSession> {
  const session = await transaction.find(CourseSession, ref);
  if (!session) throw badInput("session", `There is no session "${ref}" here. Check its ref.`);
  return session;
}

async function bookingOf(transaction: ChangeTransaction, session: string, cohort: string) {
  const all = await transaction.all(CourseBooking);
  return all.find((each) => each.session === session && each.cohort === cohort) ?? null;
}
