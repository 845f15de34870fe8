import { describe, expect, it } from "vitest";
import { fakeReads, recordOf } from "./check/fakes.ts";
import { answerEach, factsReader, isIllustrative } from "./facts-reader.ts";
import { measureEach } from "./measure-each.ts";
import { Provenance } from "./provenance.ts";
import { ProgrammeRecord } from "./record.ts";

class Site extends ProgrammeRecord {
  openedOn!: string;
}

class Lease extends ProgrammeRecord {
  signedOn!: string;
}

interface SiteFacts {
  readonly sites: readonly Site[];
  readonly leases: readonly Lease[];
}

const readFacts = factsReader<SiteFacts>({
  sites: [Site, ({ openedOn }) => openedOn],
  leases: [Lease, ({ signedOn }) => signedOn],
});

/** P1 has a site and a lease, P2 a site that opens later, P3 nothing. */
const PROGRAMMES = ["P1", "P2", "P3"];
const records = [
  recordOf(Site, "P1", { ref: "S1", openedOn: "2019-07-01" }),
  recordOf(Lease, "P1", { ref: "L1", signedOn: "2019-08-01" }),
  recordOf(Site, "P2", { ref: "S1", openedOn: "2019-09-01" }),
];
const countOn = async (day: string) => {
  const counted = answerEach(readFacts, ({ sites, leases }) => ({
    sites: sites.length,
    leases: leases.length,
  }));
  return Object.fromEntries(await counted(PROGRAMMES, fakeReads(day, records)));
};

describe("facts read for many programmes", () => {
  it("are those known by the day; who has none is left out", async () => {
    expect(await countOn("2019-06-30")).toEqual({});
    expect(await countOn("2019-07-01")).toEqual({ P1: { sites: 1, leases: 0 } });
    expect(await countOn("2019-09-01")).toEqual({
      P1: { sites: 1, leases: 1 },
      P2: { sites: 1, leases: 0 },
    });
  });

  it("are asked for once for each kind", async () => {
    const reads = fakeReads("2019-09-01", records);
    await readFacts(PROGRAMMES, reads);
    expect(reads.asked).toEqual([Site, Lease]);
  });

  it("leave out a programme that is answered with nothing", async () => {
    const none = answerEach(readFacts, () => undefined);
    expect(await none(PROGRAMMES, fakeReads("2019-09-01", records))).toEqual(new Map());
  });

  it("are illustrative when any of them is", () => {
    const facts = { ref: "S2", openedOn: "2019-07-01" };
    const illustrative = recordOf(Site, "P1", facts, Provenance.ILLUSTRATIVE);
    const recorded = recordOf(Site, "P1", facts);
    expect(isIllustrative({ sites: [recorded], leases: [] })).toBe(false);
    expect(isIllustrative({ sites: [recorded, illustrative], leases: [] })).toBe(true);
  });
});

describe("a measure of one kind of record", () => {
  it("asks once, hands on the day, and leaves out who has no value", async () => {
    const reads = fakeReads("2019-08-31", records);
    const days: string[] = [];
    const compute = measureEach(Site, (sites, day) => {
      days.push(day);
      return sites[0] && { value: sites.length, observedOn: sites[0].openedOn };
    });
    expect(Object.fromEntries(await compute(PROGRAMMES, reads))).toEqual({
      P1: { value: 1, observedOn: "2019-07-01" },
      P2: { value: 1, observedOn: "2019-09-01" },
    });
    expect(reads.asked).toEqual([Site]);
    expect(new Set(days)).toEqual(new Set(["2019-08-31"]));
  });
});
