import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CultureSurvey } from "../plugins/culture/src/survey.ts";
import { PeopleSkillLevel, PeopleSkillNeed } from "../plugins/people/src/skill-need.ts";
import { PeopleTraining } from "../plugins/people/src/training.ts";
import type { ChangeTransaction } from "../server/src/records/transaction.ts";
import { Cohort, CourseBooking, SkillHolding } from "../server/src/rooms/skills/cohort.ts";
import { CourseSession } from "../server/src/rooms/skills/course-session.ts";
import { RoleProfile, RoleRequirement } from "../server/src/rooms/skills/role-profile.ts";
import { Course, Skill } from "../server/src/rooms/skills/skill.ts";
import { SkillLevel } from "../server/src/rooms/skills/skill-level.ts";
import { plugins } from "../tranche.config.ts";
import { openApi } from "./support/api.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

/** A step of a programme's history, with a day of its own. */
interface Step {
  readonly cohort: string;
  readonly size: number;
  readonly held: number;
  readonly booked: number;
  readonly completed: number;
}

const LARGE = ["L1", "L2", "L3"];
const SMALL = ["S1", "S2"];
const dayOf = (index: number) => `2019-01-${String(index + 1).padStart(2, "0")}`;

/** All that the API answers about groups of people. */
const EVERYTHING = `query ($ref: ID!, $asAt: DateTime!) {
  programme(ref: $ref, asAt: $asAt) {
    skills { coverage suppressed skills { ref revision seq } roles { ref revision required { skill level } }
      cohorts { ref name role workstream people holdings { skill level atLeast asOf } }
      gaps { skill skillRef level required held shortfall trained inTraining } }
    training { ref revision seats cost booked completed completionRate
      sessions { ref revision seats cost booked completed } skill { ref } objective { ref } }
    objectives { training { booked completed completionRate } delivery { rating } }
    changes(first: 100) { edges { node { seq reason actor source } } }
  }
}`;

async function open(tx: ChangeTransaction): Promise<void> {
  await tx.create(Skill, { ref: "S", name: "Data", description: null });
  await tx.create(RoleProfile, { ref: "R", name: "Analyst", description: null });
  const level = SkillLevel.WORKING;
  await tx.create(RoleRequirement, { ref: "RR", role: "R", skill: "S", level });
  const course = { workstream: null, skill: "S", level, objective: "O1" };
  await tx.create(Course, { ref: "K", title: "Course", ...course });
  const session = { course: "K", startsOn: "2018-06-01", seats: 1000, cost: 100 };
  await tx.create(CourseSession, { ref: "K-1", ...session });
}

async function write(tx: ChangeTransaction, step: Step): Promise<void> {
  const { cohort, size } = step;
  const within = (count: number) => Math.min(size, count);
  const facts = { name: cohort, role: "R", workstream: null, people: size };
  const holding = {
    ...{ cohort, skill: "S", level: SkillLevel.WORKING, people: within(step.held) },
    asOf: "2018-03-31",
  };
  const booked = within(step.booked);
  const completed = Math.min(booked, step.completed);
  if (await tx.find(Cohort, cohort)) {
    await tx.update(Cohort, cohort, null, facts);
    await tx.update(SkillHolding, `H-${cohort}`, null, holding);
    await tx.update(CourseBooking, `B-${cohort}`, null, { booked, completed });
  } else {
    await tx.create(Cohort, { ref: cohort, ...facts });
    await tx.create(SkillHolding, { ref: `H-${cohort}`, ...holding });
    const place = { session: "K-1", cohort, booked, completed };
    await tx.create(CourseBooking, { ref: `B-${cohort}`, ...place });
  }
}

const people = (most: number) => fc.integer({ min: 0, max: most });
const figures = (most: number) => ({
  ...{ size: people(most), held: people(most), booked: people(most), completed: people(most) },
});
const stepOf = (cohorts: readonly string[], most: number) =>
  fc.record({ cohort: fc.constantFrom(...cohorts), ...figures(most) });
const history = fc.array(fc.oneof(stepOf(LARGE, 12), stepOf(SMALL, 4)), {
  ...{ minLength: 2, maxLength: 10 },
});
const others = fc.array(fc.record(figures(4)), { minLength: 10, maxLength: 10 });

describe.each(KINDS)("groups of fewer than five people on %s", (kind) => {
  const api = openApi(kind, "none");
  let worlds = 0;

  /** A programme with a history, and all that was ever answered about it, day by day. */
  async function tell(steps: readonly Step[]): Promise<unknown[]> {
    const programme = `W${++worlds}`;
    const { store } = api.system;
    await writeProgramme(store, programme, 1);
    const change = { programme, actor: "test", reason: "a count" };
    await store.change({ ...change, at: "2018-12-31" }, open);
    for (const [index, step] of steps.entries())
      await store.change({ ...change, at: dayOf(index) }, (tx) => write(tx, step));
    const days = ["2018-12-31", ...steps.map((_, index) => dayOf(index)), "2020-01-01"];
    const answers = await Promise.all(
      days.map((asAt) => api.ask(EVERYTHING, { ref: programme, asAt })),
    );
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    return answers.map(({ data }) => data.programme);
  }

  it("can't be told from others by anything that is answered, on any day", async () => {
    await fc.assert(
      fc.asyncProperty(history, others, async (steps, small) => {
        // The other world has other figures wherever a group never has five people.
        const elsewhere = steps.map((step, index) =>
          SMALL.includes(step.cohort) ? { ...step, ...small[index] } : step,
        );
        expect(await tell(elsewhere)).toEqual(await tell(steps));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("show by no difference either: no two counts are one to four people apart", async () => {
    const COUNTS =
      /"(?:people|atLeast|required|held|shortfall|trained|inTraining|booked|completed)":(\d+)/g;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const text = JSON.stringify(await tell(steps));
        const counts = [...text.matchAll(COUNTS)].map(([, count]) => Number(count));
        expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** All that the plugins answer about groups of people. */
const PEOPLE = `query ($ref: ID!, $asAt: DateTime!) {
  programme(ref: $ref, asAt: $asAt) { readings { key value status }
    people { training { completion cohorts { course cohort asOf due completed suppressed } }
      skills { coverage cohorts { skill level cohort asOf needed holding suppressed } } }
    culture { surveyRounds { round invited respondents responseRate score suppressed
      cohorts { cohort invited respondents score } } } }
  boardPack(programme: $ref, asAt: $asAt) { sections { plugin status blocks {
    ... on FigureBlock { label value rating } ... on TableBlock { rows } ... on TextBlock { text } } } }
}`;

/** A return of a day: how many of a cohort of so many have it. */
interface Return {
  readonly cohort: string;
  readonly size: number;
  readonly have: number;
}

describe.each(KINDS)("what the plugins answer of groups of fewer than five on %s", (kind) => {
  const api = openApi(kind, "none", plugins);
  let worlds = 0;

  async function tell(returns: readonly Return[]): Promise<unknown[]> {
    const programme = `V${++worlds}`;
    const { store } = api.system;
    await writeProgramme(store, programme, 1);
    for (const [index, { cohort, size, have }] of returns.entries())
      await store.change(
        { programme, actor: "test", reason: "a return", at: dayOf(index) },
        async (tx) => {
          const facts = { ref: `R${index}`, cohort, asOf: dayOf(index) };
          const [completed, holding] = [Math.min(have, size), Math.min(have, size)];
          await tx.create(PeopleTraining, { ...facts, course: "Data", due: size, completed });
          const level = PeopleSkillLevel.WORKING;
          await tx.create(CultureSurvey, {
            ...{ ref: facts.ref, round: dayOf(index), cohort, closedOn: dayOf(index) },
            ...{ invited: size, respondents: Math.min(have, size), score: null },
          });
          await tx.create(PeopleSkillNeed, {
            ...facts,
            skill: "Data",
            level,
            needed: size,
            holding,
          });
        },
      );
    const answers: unknown[] = [];
    for (const index of [...returns.keys()]) {
      const asAt = dayOf(index);
      const { data, errors } = await api.ask(PEOPLE, { ref: programme, asAt });
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    await api.ask(`mutation ($p: ID!) { takeSnapshot(programme: $p) { runs { metric } } }`, {
      p: programme,
    });
    const { data } = await api.ask(PEOPLE, { ref: programme, asAt: new Date().toISOString() });
    return [...answers, data];
  }

  it("is the same whatever the small ones have, on any day and in any difference of two", async () => {
    const large = fc.record({
      cohort: fc.constantFrom("L1", "L2", "L3"),
      size: fc.integer({ min: 5, max: 40 }),
      have: fc.integer({ min: 0, max: 40 }),
    });
    const small = fc.record({
      cohort: fc.constantFrom("S1", "S2"),
      size: fc.integer({ min: 0, max: 4 }),
      have: fc.integer({ min: 0, max: 4 }),
    });
    const history = fc.array(fc.oneof(large, small), { minLength: 2, maxLength: 7 });
    const others = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(history, others, async (returns, elsewhere) => {
        const other = returns.map((each, index) =>
          each.size < 5 ? { ...each, have: elsewhere[index] as number } : each,
        );
        expect(await tell(other)).toEqual(await tell(returns));
      }),
      { numRuns: 12 },
    );
  }, 90_000);
});
