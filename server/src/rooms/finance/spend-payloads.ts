import { derived } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { FundingPosition, fundingBehind } from "./finance-resolver.ts";
import { entriesOf } from "./read-spend.ts";
import { RecordSpendPayload } from "./record-spend.ts";
import { CorrectSpendPayload, ReverseSpendPayload } from "./reverse-spend.ts";
import { SetForecastPayload } from "./set-forecast.ts";
import { SpendEntry } from "./spend-entry.ts";
import type { SpendForecast } from "./spend-forecast.ts";

interface Changed {
  readonly programme: string;
  readonly seq: number;
}

/** What a payload says of the allocations that its change touched. */
interface Touching {
  readonly programme: string;
  readonly seq?: number;
  readonly forecast?: SpendForecast | null;
}

/** The entries that a change added, and the money that it leaves. */
export const spendPayloadFields = [
  derived(RecordSpendPayload, async (payload) => ({ entries: await addedBy(payload) }), {
    entries: [() => [SpendEntry], "The entries."],
  }),
  derived(ReverseSpendPayload, async (payload) => ({ entry: (await addedBy(payload))[0] }), {
    entry: [() => SpendEntry, "The reversing entry.", "nullable"],
  }),
  derived(
    CorrectSpendPayload,
    async (payload) => {
      const [entry, corrected] = await addedBy(payload);
      return { entry, corrected };
    },
    {
      entry: [() => SpendEntry, "The reversing entry.", "nullable"],
      corrected: [() => SpendEntry, "The entry that replaces it.", "nullable"],
    },
  ),
  ...[RecordSpendPayload, ReverseSpendPayload, CorrectSpendPayload, SetForecastPayload].map(
    (payload) =>
      derived<Touching, { funding: FundingPosition }>(payload, fundingAfter, {
        funding: [
          () => FundingPosition,
          "The money of the tranches that the change touched, or of no tranche.",
        ],
      }),
  ),
];

function addedBy(payload: Changed): Promise<SpendEntry[]> {
  return entriesOf(Reader.of(payload), payload.programme, payload.seq);
}

async function fundingAfter(payload: Touching) {
  const programme = await programmeNamed(Reader.of(payload), payload.programme, "programme");
  const touched =
    payload.forecast?.allocation !== undefined
      ? [payload.forecast.allocation]
      : (await addedBy({ ...payload, seq: payload.seq ?? 0 })).map(({ allocation }) => allocation);
  return { funding: await fundingBehind(programme, touched) };
}
