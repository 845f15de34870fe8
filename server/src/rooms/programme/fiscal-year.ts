/** The UK fiscal year of a month, 1 April to 31 March: "2018-12" → "2018/19". */
export function fiscalYearOf(month: string): string {
  const start = fiscalStart(month);
  return `${start}/${String(start + 1).slice(-2)}`;
}

/** The first month of a month's fiscal year: "2019-02" → "2018-04". */
export function fiscalYearFrom(month: string): string {
  return `${fiscalStart(month)}-04`;
}

/** The last month of a month's fiscal year: "2018-12" → "2019-03". */
export function fiscalYearTo(month: string): string {
  return `${fiscalStart(month) + 1}-03`;
}

function fiscalStart(month: string): number {
  return Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0);
}
