import type { Rating } from "./rating.ts";
import type { ReadContext } from "./read-context.ts";

/** A paragraph. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
}

/** A figure with its unit and colour. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly rating?: Rating;
}

/** A table; every row has a cell for each column. */
export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Block = TextBlock | FigureBlock | TableBlock;

/** A part of the board pack. It answers for many programmes at once. */
export interface Section {
  /** Unique within the plugin. */
  readonly id: string;
  readonly title: string;
  /** A programme that is left out has nothing to show. */
  readonly loadMany: (
    programmes: readonly string[],
    context: ReadContext,
  ) => Promise<ReadonlyMap<string, readonly Block[]>>;
}
