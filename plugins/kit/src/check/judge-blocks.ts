import { type Problem, problem } from "../contract-rules.ts";
import { isObject, type Loose } from "../manifest-shape.ts";
import { Rating } from "../rating.ts";
import type { Block, FigureBlock, TableBlock, TextBlock } from "../section.ts";

/** The first block of a section's answers that the board pack could not show. */
export function blockProblems(owner: string, answers: ReadonlyMap<string, unknown>): Problem[] {
  for (const [programme, blocks] of answers) {
    const wrong = Array.isArray(blocks)
      ? blocks.map(blockFault).find((fault) => fault !== undefined)
      : "no list of blocks; answer an empty one, or leave the programme out";
    if (wrong) return [problem("block-form", `${owner} answers ${wrong} (${programme}).`)];
  }
  return [];
}

function blockFault(block: unknown): string | undefined {
  const { kind } = (isObject(block) ? block : {}) as Loose<Block>;
  if (kind === "text")
    return typeof (block as TextBlock).text === "string" ? undefined : "a text without its text";
  if (kind === "figure") return figureFault(block as FigureBlock);
  if (kind === "table") return tableFault(block as TableBlock);
  return "a block of no known kind; use text, figure or table";
}

function figureFault({ label, value, rating }: Loose<FigureBlock>): string | undefined {
  if (typeof label !== "string" || typeof value !== "string")
    return "a figure without label or value; write both as texts";
  if (rating === undefined || Object.values(Rating).some((known) => known === rating))
    return undefined;
  return `the figure "${label}" with a rating that there is not; use Rating`;
}

function tableFault({ columns, rows }: Loose<TableBlock>): string | undefined {
  if (!Array.isArray(columns) || !Array.isArray(rows))
    return "a table without columns or rows; give both as lists";
  const ragged = rows.some((row) => !Array.isArray(row) || row.length !== columns.length);
  return ragged
    ? `a table with ${columns.length} columns and other rows; fill each row`
    : undefined;
}
