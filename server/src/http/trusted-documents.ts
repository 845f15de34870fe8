import { createHash } from "node:crypto";
import type { HTTPGraphQLRequest } from "@apollo/server";
import { Refusal } from "@tranche/plugin-kit";
import { GraphQLError, type GraphQLSchema, parse, print, validate } from "graphql";
import { z } from "zod";
import { type Asked, askedBy } from "./asked.ts";
import { LIMITS } from "./limits.ts";
import { refusedWith } from "./refused.ts";

const SETTING = "TRANCHE_DOCUMENTS";
const PREFIX = "sha256:";
const HASH = /^[0-9a-f]{64}$/;

const map = z.record(z.string(), z.string());

/** The documents that a server answers, where it answers no others. */
export class TrustedDocuments {
  private constructor(
    private readonly byHash: ReadonlyMap<string, string>,
    /** By its text in one form: a client may set it out as it likes. */
    private readonly byForm: ReadonlyMap<string, string>,
  ) {}

  /**
   * Reads the JSON of a map from each document's SHA-256, in hex and with or without `sha256:`, to
   * its text.
   *
   * @throws Refusal BAD_SETTING naming the document that is not what its hash says, or that the
   *   schema does not have.
   */
  static read(json: string, schema: GraphQLSchema): TrustedDocuments {
    const byHash = new Map<string, string>();
    const byForm = new Map<string, string>();
    for (const [key, text] of Object.entries(entriesOf(json))) {
      const hash = bare(key);
      if (hash !== hashOf(text)) throw badDocument(key, "it is not the SHA-256 of its document");
      byHash.set(hash, text);
      byForm.set(formOf(key, text, schema), text);
    }
    return new TrustedDocuments(byHash, byForm);
  }

  /** The registered text that is asked for, by its id, its hash or its text; undefined for none. */
  find({ query, documentId, extensions }: Asked): string | undefined {
    const id = documentId ?? persistedHash(extensions);
    const named = id === undefined ? undefined : this.byHash.get(bare(id));
    if (query === undefined || (id !== undefined && named === undefined)) return named;
    const written = this.byForm.get(formOrNothing(query));
    // An id and a text that are two documents are neither.
    return id === undefined || written === named ? written : undefined;
  }
}

/** The request with the registered text in the place of what named it. */
export function withDocument(
  sent: HTTPGraphQLRequest,
  documents: TrustedDocuments | null,
): HTTPGraphQLRequest {
  const asked = askedBy(sent);
  const query = documents?.find(asked);
  if (query === undefined) return sent;
  const { persistedQuery: _, ...extensions } = asked.extensions;
  if (sent.method !== "GET") {
    const { documentId: _id, ...body } = sent.body as Record<string, unknown>;
    return { ...sent, body: { ...body, query, extensions } };
  }
  const search = new URLSearchParams(sent.search);
  search.delete("documentId");
  search.delete("extensions");
  search.set("query", query);
  return { ...sent, search: `?${search}` };
}

/**
 * Holds a request, once its document is put in place, to the documents that are registered.
 *
 * @throws GraphQLError DOCUMENT_NOT_TRUSTED, 403; or BAD_REQUEST, 400, for an id where nothing is
 *   registered.
 */
export function holdToDocuments(asked: Asked, documents: TrustedDocuments | null): void {
  const { query, documentId, extensions } = asked;
  if (!documents) {
    if (documentId === undefined || query !== undefined) return;
    throw refusedWith(
      400,
      new Refusal(
        "BAD_REQUEST",
        `No documents are registered here, so documentId names none. Send the text as query, or list documents in ${SETTING}.`,
      ),
    );
  }
  // What asks for nothing is for Apollo Server to refuse.
  const isAsked = query ?? documentId ?? persistedHash(extensions);
  if (isAsked === undefined || documents.find(asked) !== undefined) return;
  throw refusedWith(
    403,
    new Refusal(
      "DOCUMENT_NOT_TRUSTED",
      `Only registered documents are answered here, and this is none. Have it added to those in ${SETTING}.`,
    ),
  );
}

function entriesOf(json: string): Readonly<Record<string, string>> {
  try {
    return map.parse(JSON.parse(json));
  } catch {
    throw new Refusal(
      "BAD_SETTING",
      `${SETTING} is not as it must be: a JSON object of texts by their SHA-256. Make it with npm run documents.`,
      SETTING,
    );
  }
}

function formOf(key: string, text: string, schema: GraphQLSchema): string {
  try {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    return print(document);
  } catch (failure) {
    throw badDocument(key, (failure as GraphQLError).message);
  }
}

function formOrNothing(text: string): string {
  try {
    return print(parse(text, { maxTokens: LIMITS.tokens }));
  } catch {
    return "";
  }
}

function badDocument(key: string, problem: string): Refusal {
  return new Refusal(
    "BAD_SETTING",
    `${SETTING} holds ${key.slice(0, 80)}: ${problem}. Make it anew with npm run documents.`,
    SETTING,
  );
}

/** The hash that Apollo's clients send in `extensions.persistedQuery`. */
function persistedHash({ persistedQuery }: Asked["extensions"]): string | undefined {
  const { sha256Hash } = Object(persistedQuery) as { sha256Hash?: unknown };
  return typeof sha256Hash === "string" ? sha256Hash : undefined;
}

function bare(id: string): string {
  const hash = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  return HASH.test(hash) ? hash : "";
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
