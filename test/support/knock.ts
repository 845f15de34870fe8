import { expect } from "vitest";
import type { System } from "../../server/src/host/system.ts";

/** What is sent to the HTTP door, whoever sends it. */
export interface Knock {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE" | "OPTIONS" | "PATCH" | "HEAD";
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** As it stands when it is text, else as JSON. */
  readonly payload?: string | object;
}

/** What must come back: the HTTP status, and what the first error says of itself. */
export interface Told {
  readonly status: number;
  readonly code?: string;
  readonly limit?: string;
  readonly max?: number;
  readonly field?: string;
}

/** Where the code stands, what it runs on, what it asks of the database. */
const INNER =
  /node_modules|\.ts:\d|\.js:\d|\n\s+at |\/server\/src|sqlite_|SQLITE_|\bSELECT\b|\bINSERT\b|QueryFailedError|"stack/;

/** Sends it, and looks at what every answer has in common: headers, and that nothing inner shows. */
export async function knock(system: System, sent: Knock) {
  const { method = "POST", url = "/graphql", headers = {}, payload } = sent;
  const answer = await system.http.inject({
    method,
    url,
    headers: {
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(answer.body).not.toMatch(INNER);
  expect(answer.headers).toMatchObject(GUARDING);
  expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  return answer;
}

/** The headers of every answer. */
export const GUARDING = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Status and first error of an answer, in the form of what was expected. */
export function toldBy(answer: Awaited<ReturnType<typeof knock>>): Record<string, unknown> {
  let errors: { extensions: Record<string, unknown> }[] = [];
  try {
    errors = answer.json().errors ?? [];
  } catch {
    // An answer without a body, as to a preflight, tells by its status alone.
  }
  return { status: answer.statusCode, ...errors[0]?.extensions };
}
