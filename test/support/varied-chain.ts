import {
  type Facts,
  type ProgrammeRecord,
  Provenance,
  type RecordClass,
} from "@tranche/plugin-kit";
import type { ChangeRequest, RecordStore } from "../../server/src/records/store.ts";
import type { ChangeTransaction } from "../../server/src/records/transaction.ts";
import { Benefit, BenefitClass, BenefitStatus } from "../../server/src/rooms/benefits/benefit.ts";
import { Lot } from "../../server/src/rooms/commercial/lot.ts";
import { Decision, DecisionOutcome } from "../../server/src/rooms/decisions/decision.ts";
import { Milestone } from "../../server/src/rooms/delivery/milestone.ts";
import { BusinessCase, ReadinessItem } from "../../server/src/rooms/gates/readiness-item.ts";
import { CaseStage } from "../../server/src/rooms/programme/case-stage.ts";
import { PersonalData } from "../../server/src/rooms/programme/personal-data.ts";
import { Programme } from "../../server/src/rooms/programme/programme.ts";
import { Tranche, TrancheStatus } from "../../server/src/rooms/programme/tranche.ts";
import { Workstream, WorkstreamKind } from "../../server/src/rooms/programme/workstream.ts";
import { unprofiled } from "./programme.ts";
import type { Random } from "./random.ts";

/** A kind of record that the chain makes, alters and removes. */
interface Kind {
  readonly letter: string;
  create(tx: ChangeTransaction, ref: string, random: Random): Promise<unknown>;
  update(tx: ChangeTransaction, ref: string, random: Random): Promise<unknown>;
  remove(tx: ChangeTransaction, ref: string): Promise<unknown>;
}

function kind<T extends ProgrammeRecord>(
  letter: string,
  type: RecordClass<T>,
  facts: (random: Random) => Omit<Facts<T>, "ref" | "source">,
): Kind {
  return {
    letter,
    create: (tx, ref, random) => tx.create(type, { ...facts(random), ref } as Facts<T>),
    update: (tx, ref, random) =>
      tx.update(type, ref, null, facts(random) as Partial<Omit<Facts<T>, "ref">>),
    remove: (tx, ref) => tx.remove(type, ref, null),
  };
}

const TEXTS = [
  "Plain words",
  "Café “Zürich”, 東京 🏛",
  "It's 50% off? \\ a back\\slash",
  '{"json": "inside"}',
  "two\nlines\tand a tab",
  "0",
];
const DAYS = ["2018-02-28", "2018-12-31", "2020-02-29", "2031-01-01"];
const AMOUNTS = [0, 1, 370_000_000, 90_000_000_000_000];

const orNull = <T>(random: Random, items: readonly T[]): T | null =>
  random.chance(40) ? null : random.pick(items);

const KINDS: readonly Kind[] = [
  kind("M", Milestone, (random) => ({
    title: random.pick(TEXTS),
    workstream: orNull(random, ["W1", "W2"]),
    tranche: orNull(random, ["T1", "T2", "T3"]),
    baselineOn: orNull(random, DAYS),
    forecastOn: orNull(random, DAYS),
    actualOn: orNull(random, DAYS),
    budget: orNull(random, AMOUNTS),
    percentComplete: null,
    baselineDecision: null,
  })),
  kind("B", Benefit, (random) => ({
    title: random.pick(TEXTS),
    description: orNull(random, TEXTS),
    // A dis-benefit has no value below nothing, and here some have.
    class: random.pick(
      Object.values(BenefitClass).filter((each) => each !== BenefitClass.DIS_BENEFIT),
    ),
    // Realised needs a measurement, and is tested where measurements are.
    status: random.pick([BenefitStatus.IDENTIFIED, BenefitStatus.APPROVED, BenefitStatus.MISSED]),
    annualValue: orNull(random, AMOUNTS),
    beneficiary: orNull(random, TEXTS),
    owner: orNull(random, TEXTS),
    measure: orNull(random, TEXTS),
    realisedIn: null,
    ...unprofiled,
    targetValue: orNull(random, [-12_5000, 0, 650_000_000_00]),
    tolerance: orNull(random, [0, 1000]),
  })),
  kind("L", Lot, (random) => ({
    name: random.pick(TEXTS),
    ceiling: orNull(random, AMOUNTS),
    tranche: orNull(random, ["T1", "T2", "T3"]),
    workstream: orNull(random, ["W1", "W2"]),
    delegation: null,
    personalData: orNull(random, Object.values(PersonalData)),
  })),
  kind("D", Decision, (random) => {
    const decidedOn = orNull(random, DAYS);
    return {
      title: random.pick(TEXTS),
      stage: orNull(random, Object.values(CaseStage)),
      neededBy: orNull(random, DAYS),
      neededBecause: orNull(random, TEXTS),
      decidedOn,
      decidedOnApproximate: random.chance(50),
      decidedBy: orNull(random, TEXTS),
      outcome: decidedOn ? random.pick(Object.values(DecisionOutcome)) : null,
      scope: null,
      delayCostPerYear: null,
    };
  }),
  kind("R", ReadinessItem, (random) => ({
    stage: random.pick(Object.values(CaseStage)),
    businessCase: random.pick(Object.values(BusinessCase)),
    title: random.pick(TEXTS),
    mandatory: random.chance(50),
    rule: null,
    owner: orNull(random, TEXTS),
    dueOn: orNull(random, DAYS),
    metOn: orNull(random, DAYS),
    evidence: orNull(random, TEXTS),
  })),
];

/**
 * Writes a chain that has something of everything: records of many kinds made, altered, removed and
 * made again, one to four by a change, changes of the same instant, and texts that are hard to
 * quote. The same random numbers write the same chain.
 */
export class VariedChain {
  private readonly standing = new Set<string>();
  private at = Date.UTC(2018, 0, 1);
  private length = 0;

  constructor(
    private readonly store: RecordStore,
    private readonly programme: string,
    private readonly random: Random,
  ) {}

  /** Writes so many changes more. */
  async write(changes: number): Promise<void> {
    for (let left = changes; left > 0; left--) {
      const request = this.nextRequest();
      await this.store.change(request, async (tx) => {
        if (this.length === 1) return this.writeGround(tx);
        for (let records = this.random.whole(1, 4); records > 0; records--)
          await this.writeRecord(tx);
      });
    }
  }

  private nextRequest(): ChangeRequest {
    const { random, programme } = this;
    this.length++;
    this.at += random.whole(0, 3) * 86_400_000;
    return {
      programme,
      actor: random.pick(TEXTS),
      reason: `${random.pick(TEXTS)} ${this.length}`,
      source: orNull(random, TEXTS),
      provenance: random.pick(Object.values(Provenance)),
      at: new Date(this.at).toISOString(),
      atApproximate: random.chance(50),
      opens: true,
    };
  }

  /** The programme, three tranches and two workstreams, which are never removed. */
  private async writeGround(tx: ChangeTransaction): Promise<void> {
    const { random } = this;
    await tx.create(Programme, {
      ref: this.programme,
      name: random.pick(TEXTS),
      vision: random.pick(TEXTS),
      seniorResponsibleOwner: null,
      scope: null,
      outOfScope: orNull(random, TEXTS),
      approach: null,
    });
    for (const ref of ["T1", "T2", "T3"])
      await tx.create(Tranche, {
        ref,
        name: random.pick(TEXTS),
        status: random.pick(Object.values(TrancheStatus)),
        toStage: orNull(random, Object.values(CaseStage)),
        startsOn: "2018-01-01",
        endsOn: orNull(random, DAYS),
        description: orNull(random, TEXTS),
      });
    for (const ref of ["W1", "W2"])
      await tx.create(Workstream, {
        ref,
        kind: random.pick(Object.values(WorkstreamKind)),
        name: random.pick(TEXTS),
        lead: orNull(random, TEXTS),
        description: null,
      });
  }

  /** Makes, alters or removes one record; one that was removed can come back. */
  private async writeRecord(tx: ChangeTransaction): Promise<void> {
    const { random, standing } = this;
    const drawn = random.pick(KINDS);
    const ref = `${drawn.letter}${random.whole(1, 9)}`;
    if (!standing.has(ref)) {
      await drawn.create(tx, ref, random);
      standing.add(ref);
    } else if (random.chance(30)) {
      await drawn.remove(tx, ref);
      standing.delete(ref);
    } else await drawn.update(tx, ref, random);
  }
}
