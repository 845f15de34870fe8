import type { Reader } from "../../records/reader.ts";
import { Milestone } from "./milestone.ts";
import {
  type ChainLink,
  type Expectations,
  expectationsOf,
  milestoneName,
  type Wait,
} from "./milestone-chain.ts";
import { RaidStatus, Risk } from "./risk.ts";

/** A milestone supposed to be forecast for a day other than the one recorded. */
export interface Supposed {
  readonly programme: string;
  readonly milestone: string;
  /** The day supposed; null supposes that none was forecast. */
  readonly forecastOn: string | null;
}

/** A dependency by which a milestone of its programme waits for another one, here or elsewhere. */
export type Waiting = Risk & { milestone: string; onProgramme: string; onMilestone: string };

/** Whether an entry holds a milestone up: one that is closed no longer does. */
export function isWaiting(risk: Risk): risk is Waiting {
  return risk.milestone !== null && risk.onMilestone !== null && risk.status !== RaidStatus.CLOSED;
}

/** Rounds of reading after which all programmes are read rather than those that are next. */
const ROUNDS = 2;

/** The milestones of many programmes and what they wait for, as a Reader sees them. */
export class MilestoneOutlook {
  private readonly links = new Map<string, ChainLink>();
  /** Null until asked for, and again once more is read. */
  private expectations: Expectations | null = null;
  private readonly loaded = new Map<string, Promise<readonly string[]>>();

  constructor(
    private readonly reader: Reader,
    private readonly supposed: Supposed | null = null,
  ) {}

  /** The outlook that all who ask one Reader share. */
  static of(reader: Reader): MilestoneOutlook {
    return reader.once(MilestoneOutlook, () => new MilestoneOutlook(reader));
  }

  /** When the milestones of programmes are expected, on the Reader's day. */
  async expected(programmes: readonly string[]): Promise<Expectations> {
    await this.linksOf(programmes);
    this.expectations ??= expectationsOf(this.links, this.reader.day);
    return this.expectations;
  }

  /** The milestones of programmes, and of all programmes that they wait for. */
  async linksOf(programmes: readonly string[]): Promise<ReadonlyMap<string, ChainLink>> {
    const reached = new Set(programmes);
    for (let round = 1, next = programmes; next.length > 0; round++) {
      const waitedFor = (await Promise.all(next.map((programme) => this.load(programme)))).flat();
      const others = [...new Set(waitedFor)].filter((programme) => !reached.has(programme));
      // A chain through many programmes costs no more statements than a short one.
      next = round === ROUNDS && others.length > 0 ? await this.reader.programmes() : others;
      for (const programme of next) reached.add(programme);
    }
    return this.links;
  }

  private load(programme: string): Promise<readonly string[]> {
    let loading = this.loaded.get(programme);
    if (!loading) {
      loading = this.read(programme);
      this.loaded.set(programme, loading);
    }
    return loading;
  }

  private async read(programme: string): Promise<readonly string[]> {
    const [milestones, risks] = await Promise.all([
      this.reader.set(Milestone, programme),
      this.reader.set(Risk, programme),
    ]);
    this.expectations = null;
    const waiting = risks.all.filter(isWaiting);
    for (const milestone of milestones.all) {
      const waits = waiting
        .filter((risk) => risk.milestone === milestone.ref)
        .map<Wait>(({ onProgramme, onMilestone, neededBy }) => ({
          on: milestoneName(onProgramme, onMilestone),
          neededBy,
        }));
      const name = milestoneName(programme, milestone.ref);
      this.links.set(name, { dates: this.datesOf(milestone), waits });
    }
    return waiting.map(({ onProgramme }) => onProgramme);
  }

  private datesOf(milestone: Milestone) {
    const { supposed } = this;
    return supposed?.programme === milestone.programme && supposed.milestone === milestone.ref
      ? { ...milestone, forecastOn: supposed.forecastOn }
      : milestone;
  }
}
