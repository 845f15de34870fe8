import "reflect-metadata";
import { getMetadataStorage } from "type-graphql";
import { expect, describe as group, it } from "vitest";
import { answering } from "./answering.ts";
import { PartInput } from "./bases.ts";
import { ChangeInput } from "./change-input.ts";
import { fakeRequest, recordOf } from "./check/fakes.ts";
import { describe } from "./describe.ts";
import { day, money, text } from "./facts.ts";
import { mutation } from "./mutation.ts";
import { ProgrammeRecord } from "./record.ts";
import { record } from "./record-kind.ts";
import { amending, statedIn, stating } from "./stating.ts";

@record("stating_crate", "A crate that is bought.")
class Crate extends ProgrammeRecord {
  @text("What is in it.", { most: 40 })
  holds!: string;

  @money("What it costs.", { mayBeWithheld: true })
  price!: number | null;

  @day("The day it came.", { nullable: "until then", heading: "Arrived" })
  cameOn!: string | null;
}

/** The fields of a class's input as the schema will say them: name, description, nullable. */
function fieldsOf(type: object) {
  return getMetadataStorage()
    .fields.filter(({ target }) => target === type)
    .map(({ name, description, typeOptions }) => [name, description, !!typeOptions.nullable]);
}

const stated = { programme: "P1", reason: "A test", ref: "C1" };

function filled<T extends object>(type: abstract new () => T, facts: object): T {
  return Object.assign(Object.create(type.prototype), stated, facts);
}

group("an input that states a record", () => {
  it("takes each fact's words, limits and nullability from it", () => {
    expect(fieldsOf(stating(Crate))).toEqual([
      ["holds", "What is in it, up to 40 characters.", false],
      ["price", "What it costs.", false],
      ["cameOn", "The day it came.", true],
    ]);
  });

  it("states those chosen, may require what may be null, and use other words", () => {
    const Some = stating(Crate, {
      required: ["cameOn"],
      optional: ["holds"],
      words: { price: "What it cost." },
    });
    expect(fieldsOf(Some)).toEqual([
      ["holds", "What is in it, up to 40 characters.", true],
      ["price", "What it cost.", false],
      ["cameOn", "The day it came.", false],
    ]);
  });

  it("gives the write door null for what was left out, and nothing of another's", () => {
    const Whole = stating(Crate);
    expect(statedIn(filled(Whole, { holds: "Maps", price: 5, other: 1 }))).toEqual({
      holds: "Maps",
      price: 5,
      cameOn: null,
    });
  });

  it("leaves out what is optional and was not stated, so that the mutation says what stands", () => {
    const Optional = stating(Crate, { only: ["holds"], optional: ["holds"] });
    expect(statedIn(filled(Optional, {}))).toEqual({});
    expect(statedIn(filled(Optional, { holds: null }))).toEqual({});
  });

  it("is found through a class that extends it, and in no class that does not", () => {
    class CrateInput extends stating(Crate, {}, ChangeInput) {
      label!: string;
    }
    expect(statedIn(filled(CrateInput, { holds: "Maps", label: "x" }))).toMatchObject({
      holds: "Maps",
    });
    expect(() => statedIn({} as InstanceType<typeof CrateInput>)).toThrow(/states no record/);
  });
});

group("an input that amends a record", () => {
  const Amendment = amending(Crate);

  it("gives what was stated alone, null among it", () => {
    expect(statedIn(filled(Amendment, { cameOn: null }))).toEqual({ cameOn: null });
    expect(fieldsOf(Amendment).every(([, , nullable]) => nullable)).toBe(true);
  });

  it("may require what is always set anew", () => {
    const Priced = amending(Crate, { only: ["holds", "price"], required: ["price"] });
    expect(fieldsOf(Priced).map(([name, , nullable]) => [name, nullable])).toEqual([
      ["holds", true],
      ["price", false],
    ]);
    expect(statedIn(filled(Priced, { price: 7 }))).toEqual({ price: 7 });
  });

  it("may change nothing as part of another, which says the rest", () => {
    const Part = amending(Crate, {}, PartInput);
    expect(statedIn(Object.create(Part.prototype) as InstanceType<typeof Part>)).toEqual({});
  });

  it("is refused when it changes nothing", () => {
    expect(() => statedIn(filled(Amendment, {}))).toThrow(
      expect.objectContaining({
        code: "BAD_INPUT",
        field: "input",
        message: "There is nothing to change. Give one of holds, price, cameOn.",
      }),
    );
  });
});

group("a mutation", () => {
  const recordCrate = mutation({
    name: "recordCrate",
    description: "Records a crate.",
    input: stating(Crate),
    takes: "A crate.",
    answer: answering("CratePayload", "The crate.", { crate: Crate, replaced: Crate }),
    change: async (writer, input, { today }) => ({
      crate: await writer.create(Crate, { ref: input.ref, ...statedIn(input), cameOn: today }),
      replaced: "C0",
    }),
  });

  it("answers the records of the refs that its change gave back, as they now stand", async () => {
    const old = recordOf(Crate, "P1", { ref: "C0", holds: "Rope" });
    const request = fakeRequest([old]);
    const answer = await recordCrate.run(request, { ...stated, holds: "Maps", price: 5 });
    expect(answer.crate).toMatchObject({ ref: "C1", holds: "Maps", cameOn: "2020-06-15" });
    expect(answer.replaced).toBe(old);
    expect(answer.programme).toBe("P1");
    expect(request.written).toEqual([
      ["create", { ref: "C1", holds: "Maps", price: 5, cameOn: "2020-06-15" }],
    ]);
  });
});

group("a request repeated that an earlier version had answered", () => {
  const amendCrate = mutation({
    name: "amendStatingCrate",
    description: "Amends a crate.",
    input: amending(Crate),
    takes: "What to change.",
    answer: answering("AmendedCratePayload", "The crate.", { crate: Crate }),
    change: async (writer, input) => ({
      crate: await writer.update(Crate, input.ref, null, statedIn(input)),
    }),
  });
  const old = recordOf(Crate, "P1", { ref: "C1", holds: "Rope" });

  it.each([
    ["nothing", null],
    ["the record itself", { ...old }],
    ["its ref", { crate: "C1" }],
  ])("answers the record where %s was kept", async (_what, kept) => {
    const request = { ...fakeRequest([old]), change: async () => ({ result: kept as never }) };
    const { crate } = await amendCrate.run(request, { ...stated, holds: "Maps" });
    expect(crate).toBe(old);
  });

  it("answers null where that was kept", async () => {
    const request = {
      ...fakeRequest([old]),
      change: async () => ({ result: { crate: null } as never }),
    };
    expect((await amendCrate.run(request, { ...stated, holds: "Maps" })).crate).toBeNull();
  });
});

group("a description", () => {
  it("says all that later parts read of a kind of record", () => {
    const { name, table, words, facts } = describe(Crate);
    expect([name, table, words]).toEqual(["Crate", "stating_crate", "A crate that is bought."]);
    expect(
      facts.map(({ name, kind, heading, nullMeans, mayBeWithheld }) => ({
        ...{ name, kind, heading, nullMeans, mayBeWithheld },
      })),
    ).toEqual([
      { name: "holds", kind: "text", heading: "Holds", nullMeans: null, mayBeWithheld: false },
      {
        name: "price",
        kind: "money",
        heading: "Price",
        nullMeans: "when withheld",
        mayBeWithheld: true,
      },
      {
        name: "cameOn",
        kind: "day",
        heading: "Arrived",
        nullMeans: "until then",
        mayBeWithheld: false,
      },
    ]);
    class Other extends ProgrammeRecord {}
    expect(() => describe(Other)).toThrow(/no kind of record/);
  });
});
