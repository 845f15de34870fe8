import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf, kindOf, type RecordClass } from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { inTheName } from "../server/src/access/caller.ts";
import { Cohort, CourseBooking, SkillHolding } from "../server/src/rooms/skills/cohort.ts";
import { NamedHolding, NamedPerson } from "../server/src/rooms/skills/named-person.ts";
import { skillsRoom } from "../server/src/rooms/skills/room.ts";
import { visibleCohorts } from "../server/src/rooms/skills/visible-cohorts.ts";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";
import { writeProgramme } from "./support/programme.ts";

const bad = (field: string) => ({ code: "BAD_INPUT", field });
const SKILLS = `skills { skills { ref } coverage suppressed namedPersons
  roles { ref name required { skill skillRef level } } cohorts { ref people holdings { skill atLeast } }
  gaps { skill level required held shortfall trained inTraining } }`;
const COURSE = `course { ref level seats cost booked completed completionRate
  sessions { ref seats booked completed } objective { ref } }`;

describe.each(KINDS)("skills and training on %s", (kind) => {
  const api = openApi(kind, "none");
  const call = (mutation: string, selection: string) => (input: object) =>
    caller(api, mutation, selection)({ programme: "P", ...input });
  const [role, cohort, hold] = [
    call("recordRoleProfile", SKILLS),
    call("recordCohort", SKILLS),
    call("recordSkillHolding", SKILLS),
  ];
  const [course, session, book, complete] = [
    call("recordCourse", COURSE),
    call("scheduleSession", COURSE),
    call("bookSeats", COURSE),
    call("recordCompletions", COURSE),
  ];
  const counted = { cohort: "C1", skill: "S1", asOf: "2019-03-31" };

  it("are needed by role, held by cohort, and the gap is reported", async () => {
    await writeProgramme(api.system.store, "P", 1);
    await call("recordSkill", SKILLS)({ ref: "S1", name: "Data literacy" });
    await role({ ref: "R1", name: "Analyst", required: [{ skill: "S1", level: "WORKING" }] });
    await cohort({ ref: "C1", name: "First intake", role: "R1", people: 21 });
    const levels = [
      { level: "AWARENESS", people: 4 },
      { level: "WORKING", people: 9 },
      { level: "EXPERT", people: 2 },
    ];
    const { skills } = await hold({ ...counted, levels });
    expect(skills).toEqual({
      ...{ skills: [{ ref: "S1" }], coverage: 50, suppressed: false, namedPersons: false },
      roles: [
        {
          ...{ ref: "R1", name: "Analyst" },
          required: [{ skill: "Data literacy", skillRef: "S1", level: "WORKING" }],
        },
      ],
      cohorts: [
        {
          ...{ ref: "C1", people: 20 },
          holdings: [
            { skill: "S1", atLeast: 15 },
            { skill: "S1", atLeast: 10 },
          ],
        },
      ],
      gaps: [
        {
          ...{ skill: "Data literacy", level: "WORKING", required: 20, held: 10, shortfall: 10 },
          ...{ trained: 0, inTraining: 0 },
        },
      ],
    });
    expect((await hold({ ...counted, levels })).skills.coverage).toBe(50);
    expect(await hold({ ...counted, asOf: "2199-01-01", levels })).toMatchObject(bad("asOf"));
    // The latest dated holds, whatever was entered last; none was found to have it in 2018.
    for (const asOf of ["2019-03-30", "2018-12-31", "2000-01-01"])
      expect((await hold({ ...counted, asOf, levels: [] })).skills.gaps).toEqual(skills.gaps);
    const more = [{ level: "WORKING", people: 22 }];
    expect(await hold({ ...counted, levels: more })).toMatchObject(bad("people"));
    const negative = [
      { level: "AWARENESS", people: 1 },
      { level: "WORKING", people: -1 },
    ];
    expect(await hold({ ...counted, levels: negative })).toMatchObject(bad("levels[1].people"));
    expect(await hold({ ...counted, levels: [more[0], more[0]] })).toMatchObject(bad("levels[1]"));
    expect(await cohort({ ref: "C1", name: "First intake", role: "R1", people: 14 })).toMatchObject(
      bad("people"),
    );
  });

  it("are trained for an objective, within the seats there are, once a session has begun", async () => {
    await course({ ref: "K1", title: "Data", skill: "S1", level: "WORKING", objective: "O1" });
    const held = { course: "K1", startsOn: "2019-05-13" };
    await session({ ...held, ref: "K1-1", seats: 15, cost: "1000.00" });
    await session({ ...held, ref: "K1-2", seats: 5, startsOn: "2199-05-13", cost: "0.50" });
    expect((await book({ session: "K1-1", cohort: "C1", booked: 15 })).course).toMatchObject({
      ...{ seats: 20, booked: 15, completed: 0, completionRate: 0, cost: "1000.50" },
      objective: { ref: "O1" },
    });
    expect(await book({ session: "K1-1", cohort: "C1", booked: 16 })).toMatchObject(bad("booked"));
    expect(await book({ session: "K9", cohort: "C1", booked: 1 })).toMatchObject(bad("session"));
    await book({ session: "K1-2", cohort: "C1", booked: 5 });
    const early = { session: "K1-2", cohort: "C1", completed: 1 };
    expect(await complete(early)).toMatchObject(bad("session"));
    const done = { session: "K1-1", cohort: "C1" };
    expect(await complete({ ...done, completed: 16 })).toMatchObject(bad("completed"));
    expect((await complete({ ...done, completed: 5 })).course).toMatchObject({
      ...{ booked: 20, completed: 5, completionRate: 25 },
      sessions: [
        { ref: "K1-1", seats: 15, booked: 15, completed: 5 },
        { ref: "K1-2", seats: 5, booked: 5, completed: 0 },
      ],
    });
    const { data } = await api.ask(`{ programme(ref: "P") { objectives { training { ref } }
      skills { gaps { shortfall trained inTraining } } } }`);
    expect(data.programme).toEqual({
      objectives: [{ training: [{ ref: "K1" }] }],
      skills: { gaps: [{ shortfall: 10, trained: 5, inTraining: 5 }] },
    });
  });

  it("have no more places booked than there are when many book at once", async () => {
    await session({ ref: "K1-3", course: "K1", startsOn: "2019-06-10", seats: 20 });
    await Promise.all(
      [2, 3, 4, 5].map((n) =>
        cohort({ ref: `C${n}`, name: `Intake ${n}`, role: "R1", people: 10 }),
      ),
    );
    const answers = await Promise.all(
      [2, 3, 4, 5].map((n) => book({ session: "K1-3", cohort: `C${n}`, booked: 10 })),
    );
    expect(answers.filter(({ course }) => course)).toHaveLength(2);
    expect(answers.filter(({ field }) => field === "booked")).toHaveLength(2);
  });

  it("record nobody by name until switched on, which triggers the obligation of an assessment", async () => {
    const person = call("recordNamedPerson", SKILLS);
    const named = { ref: "N1", name: "Robin Example", cohort: "C1" };
    const skills = [{ skill: "S1", level: "EXPERT" }];
    const refused = await api.ask(
      `mutation ($i: RecordNamedPersonInput!) { recordNamedPerson(input: $i) { ${SKILLS} } }`,
      { i: { programme: "P", reason: "test", ...named, skills } },
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject(bad("name"));
    expect(JSON.stringify(refused)).not.toContain("Robin");
    const sly = api.system.store.change(
      { programme: "P", actor: "plugin", reason: "a list" },
      (tx) => tx.create(NamedPerson, { ref: "N1", name: "Robin Example", cohort: "C1" }),
    );
    await expect(sly).rejects.toMatchObject(bad("name"));

    const accept = `mutation { acceptObligation(input: { programme: "P", ref: "DPIA", reason: "test",
      title: "Assess data protection", trigger: "Named persons", kind: DPIA, wakesOn: PERSONAL_DATA }) { obligation { status } } }`;
    expect((await api.ask(accept)).errors).toBeUndefined();
    const obligation = async () => {
      const { data } = await api.ask(
        `{ programme(ref: "P") { obligations { ref status triggeredBy } } }`,
      );
      return data.programme.obligations.find(({ ref }: { ref: string }) => ref === "DPIA");
    };
    expect(await obligation()).toMatchObject({ triggeredBy: ["project P1"] });
    const on = await call("recordNamedPersons", SKILLS)({ on: true });
    expect(on.skills.namedPersons).toBe(true);
    expect(await obligation()).toMatchObject({
      ...{ status: "OPEN", triggeredBy: ["project P1", "skills of named persons"] },
    });
    const kept = await person({ ...named, skills });
    expect(kept.skills.namedPersons).toBe(true);
    const everything = await api.ask(`{ programme(ref: "P") { ${SKILLS} training { ref }
      changes(first: 100) { edges { node { reason actor } } } } }`);
    expect(JSON.stringify([kept, everything])).not.toContain("Robin");
    expect(await call("recordNamedPersons", SKILLS)({ on: false })).toMatchObject(bad("name"));
  });
});

describe.each(KINDS)("a caller within the people workstream on %s", (kind) => {
  const api = openApi(kind, "none");

  it("would see small groups and exact counts; everybody else does not", async () => {
    await writeProgramme(api.system.store, "P", 1);
    await api.system.store.change(
      { programme: "P", actor: "test", reason: "groups" },
      async (tx) => {
        const facts = { role: null, workstream: null };
        await tx.create(Cohort, { ref: "BIG", name: "Big", people: 11, ...facts });
        await tx.create(Cohort, { ref: "SMALL", name: "Small", people: 4, ...facts });
      },
    );
    const { RequestContext } = await import("../server/src/access/request-context.ts");
    const context = new RequestContext(api.system.store, {} as never, inTheName("test"));
    const people = async (smallCohorts: boolean) => {
      const { cohorts, suppressed } = await visibleCohorts(context.read(), "P", { smallCohorts });
      return [Object.fromEntries(cohorts.map(({ ref, people }) => [ref, people])), suppressed];
    };
    expect(await people(true)).toEqual([{ BIG: 11, SMALL: 4 }, false]);
    expect(await people(false)).toEqual([{ BIG: 10 }, true]);
    await context.end();
  });
});

describe("groups of people", () => {
  it("are read in one place", () => {
    const source = join(import.meta.dirname, "../server/src");
    const readers = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .filter((name) =>
        /\.(?:set|history|everywhere)\((?:Cohort|SkillHolding|CourseBooking|NamedPerson|NamedHolding)\b/.test(
          readFileSync(join(source, name), "utf8"),
        ),
      );
    expect(readers).toEqual(["rooms/skills/visible-cohorts.ts"]);
  });

  it("are reached by no list and no link, in either direction", () => {
    const hidden: RecordClass[] = [Cohort, SkillHolding, CourseBooking, NamedPerson, NamedHolding];
    const kinds = hidden.map((type) => kindOf(type));
    for (const kind of kinds) expect(kind).toMatchObject({ words: null, listed: null });
    const tables = kinds.map((kind) => kind?.table);
    const ways = (skillsRoom.entities ?? [])
      .flatMap((type) => factsOf(type).map(({ link }) => ({ type, link })))
      .filter(({ type, link }) => hidden.includes(type) || tables.includes(link?.table))
      .flatMap(({ link }) => [link?.as, link?.back, link?.backOne]);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.filter((way) => way != null)).toEqual([]);
  });
});
