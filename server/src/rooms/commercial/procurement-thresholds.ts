import { type Choice, choices, isDay } from "@tranche/plugin-kit";

export const AuthorityKind = choices(
  "AuthorityKind",
  "The kind of body that buys, as the law has it.",
  {
    CENTRAL: "Central government.",
    SUB_CENTRAL: "Any other public body, such as a police force, a council or a hospital.",
  },
);
export type AuthorityKind = Choice<typeof AuthorityKind>;

export const ContractCategory = choices(
  "ContractCategory",
  "What a contract is for, as the law has it.",
  {
    GOODS_AND_SERVICES: "Goods, or services that are not under the light touch.",
    WORKS: "Works: building and civil engineering.",
    LIGHT_TOUCH: "Social, health, education and like services, under the light touch.",
  },
);
export type ContractCategory = Choice<typeof ContractCategory>;

/** The value from which public procurement rules apply to a kind of body and of contract. */
export interface ProcurementThreshold {
  /** The first day of procurements that it applies to; the next one ends it. */
  readonly from: string;
  readonly authority: AuthorityKind;
  readonly category: ContractCategory;
  /** Pence. */
  readonly amount: number;
  /** Whether a contract is compared with it VAT included. */
  readonly includesVat: boolean;
  readonly source: string;
}

/** What of a contract says which threshold applies to it. */
export interface Bought {
  readonly authority: AuthorityKind;
  readonly category: ContractCategory;
}

/** What this programme's own source speaks of: a police force that buys services. */
export const USUAL: Bought = {
  authority: AuthorityKind.SUB_CENTRAL,
  category: ContractCategory.GOODS_AND_SERVICES,
};

/** The standard rate of VAT since 4 January 2011, by which a value without VAT is compared. */
const VAT_PER_CENT = 20;

const PCR = "Public Contracts Regulations 2015, regulation 5";
const ACT = "Procurement Act 2023, schedule 1";

/** The first day of procurements under the Procurement Act 2023; those begun before stay under the Regulations. */
export const ACT_FROM = "2025-02-24";

/** Pounds by first day: goods and services of central and of other bodies, works, light touch. */
const AMOUNTS: readonly (readonly [
  from: string,
  central: number,
  subCentral: number,
  works: number,
  lightTouch: number,
  includesVat: boolean,
  source: string,
])[] = [
  ["2016-01-01", 106_047, 164_176, 4_104_394, 589_148, false, PCR],
  ["2018-01-01", 118_133, 181_302, 4_551_413, 615_278, false, `${PCR}; PCD 475, para 4.1`],
  ["2020-01-01", 122_976, 189_330, 4_733_252, 663_540, false, PCR],
  ["2022-01-01", 138_760, 213_477, 5_336_937, 663_540, true, `${PCR}; PPN 10/21`],
  ["2024-01-01", 139_688, 214_904, 5_372_609, 663_540, true, `${PCR}; PPN 11/23`],
  [ACT_FROM, 139_688, 214_904, 5_372_609, 663_540, true, ACT],
  ["2026-01-01", 135_018, 207_720, 5_193_000, 663_540, true, `${ACT}; PPN 023`],
];

/**
 * The thresholds, oldest first. Until the end of 2021 they were compared with values without VAT,
 * since then with values that include it.
 */
export const PROCUREMENT_THRESHOLDS: readonly ProcurementThreshold[] = AMOUNTS.flatMap(
  ([from, central, subCentral, works, lightTouch, includesVat, source]) =>
    Object.values(AuthorityKind).flatMap((authority) => {
      const goods = authority === AuthorityKind.CENTRAL ? central : subCentral;
      const pounds = { GOODS_AND_SERVICES: goods, WORKS: works, LIGHT_TOUCH: lightTouch };
      return Object.values(ContractCategory).map((category) => ({
        ...{ from, authority, category, amount: pounds[category] * 100, includesVat, source },
      }));
    }),
);

/**
 * The threshold of procurements that commence on a day; null before the first of these.
 *
 * @param day the day on which the procurement commenced: its notice was sent.
 */
export function thresholdOn(day: string, bought: Bought = USUAL): ProcurementThreshold | null {
  if (!isDay(day)) return null;
  return (
    PROCUREMENT_THRESHOLDS.findLast(
      ({ from, authority, category }) =>
        from <= day && authority === bought.authority && category === bought.category,
    ) ?? null
  );
}

/** The oldest that is held, by which what commenced before it is judged: no law of before is held. */
export function oldestThreshold(bought: Bought): ProcurementThreshold {
  return thresholdOn("2016-01-01", bought) as ProcurementThreshold;
}

/** The smallest value without VAT, in pence, that is at or above a threshold. */
export function leastBound({
  amount,
  includesVat,
}: Pick<ProcurementThreshold, "amount" | "includesVat">): number {
  return includesVat ? Math.ceil((amount * 100) / (100 + VAT_PER_CENT)) : amount;
}

/** The share of a procurement that small lots may have together without a notice. */
export const SMALL_LOTS_PER_CENT = 20;

/** Lots below these may be bought without a notice, up to a fifth of the whole: Regulations only. */
const SMALL_LOTS: readonly (readonly [
  from: string,
  goods: number,
  works: number,
  includesVat: boolean,
])[] = [
  ["2016-01-01", 62_842, 785_530, false],
  ["2018-01-01", 65_630, 820_370, false],
  ["2020-01-01", 70_778, 884_720, false],
  ["2022-01-01", 70_778, 884_720, true],
];

/**
 * The smallest value without VAT, in pence, of a lot that is not small; null when the law of the day
 * knows no small lots: Public Contracts Regulations 2015, regulation 6(14), until the Act.
 */
export function smallLotBound(day: string, { category }: Bought): number | null {
  if (day >= ACT_FROM) return null;
  const found = SMALL_LOTS.findLast(([from]) => from <= day);
  if (!found) return null;
  const [, goods, works, includesVat] = found;
  const pounds = category === ContractCategory.WORKS ? works : goods;
  return leastBound({ amount: pounds * 100, includesVat });
}
