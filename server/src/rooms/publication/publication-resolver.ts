import { Audience, derived } from "@tranche/plugin-kit";
import DataLoader from "dataloader";
import { Reader } from "../../records/reader.ts";
import { PUBLISHED_PARTS, Publication, PublicationStatus } from "./publication.ts";

export const publicationFields = derived(Publication, standingOf, {
  isOverdue: [
    () => Boolean,
    "True of one that is still deferred on the day it was deferred to, or later.",
  ],
  publishedBy: [
    () => String,
    "Who published it; null to the public, and for one published elsewhere.",
    "nullable",
  ],
});

// Apart, for contents are long and a list of publications wants none.
export const publicationContent = derived(Publication, contentOf, {
  content: [
    () => String,
    "What everybody could see of it then, as canonical JSON in ASCII, of which contentDigest is the SHA-256; null while deferred, or when it was published elsewhere.",
    "nullable",
  ],
});

async function standingOf(publication: Publication) {
  const { programme, status, deferredUntil } = publication;
  const reader = Reader.of(publication);
  const [change, { audience }] = await Promise.all([
    kept(reader, "c.actor").load(publication),
    reader.sight(programme),
  ]);
  const isDeferred = status === PublicationStatus.DEFERRED;
  return {
    isOverdue: isDeferred && deferredUntil !== null && deferredUntil <= reader.day,
    publishedBy: audience === Audience.PUBLIC ? null : change,
  };
}

async function contentOf(publication: Publication) {
  return { content: await kept(Reader.of(publication), "p.content").load(publication) };
}

/** What publications hold, and the instant that it is as at; null for one not published here. */
export async function contentsOf(
  reader: Reader,
  publications: readonly Publication[],
): Promise<({ content: string; renderedAt: string } | null)[]> {
  return Promise.all(
    publications.map(async (each) => {
      const [content, renderedAt] = await Promise.all([
        kept(reader, "p.content").load(each),
        kept(reader, "r.at").load(each),
      ]);
      return content === null || renderedAt === null ? null : { content, renderedAt };
    }),
  );
}

const LOADERS = { "c.actor": {}, "p.content": {}, "r.at": {} };

/** One thing that is kept beside the records of publications; null where none was published here. */
function kept(reader: Reader, what: keyof typeof LOADERS) {
  return reader.once(
    LOADERS[what],
    () =>
      new DataLoader<Publication, string | null, string>(
        async (publications) => {
          const programmes = [...new Set(publications.map(({ programme }) => programme))];
          const upTo = await reader.upTo(programmes, "p.");
          if (upTo.values.length === 0) return publications.map(() => null);
          const rows = await reader.rows<{ programme: string; ref: string; value: string }>(
            PUBLISHED_PARTS,
            programmes,
            (table) => ({
              sql: `SELECT p.programme, p.publication AS ref, ${what} AS value FROM ${table} p
                JOIN change c ON c.programme = p.programme AND c.seq = p.seq
                JOIN publication f ON f.programme = p.programme AND f.ref = p.publication
                JOIN change r ON r.programme = p.programme AND r.seq = f.chain_seq
                WHERE ${upTo.sql} AND p.publication IN (${publications.map(() => "?").join(", ")})`,
              values: [...upTo.values, ...publications.map(({ ref }) => ref)],
            }),
          );
          const found = new Map(rows.map((row) => [keyOf(row), row.value]));
          return publications.map((each) => found.get(keyOf(each)) ?? null);
        },
        { cacheKeyFn: keyOf },
      ),
  );
}

function keyOf({ programme, ref }: Pick<Publication, "programme" | "ref">): string {
  return `${programme} ${ref}`;
}
