/** What a request asks, wherever it says so: the body of a POST, the address of a GET. */
export interface Asked {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The id under which a document is registered, in the form that some clients send. */
  readonly documentId: string | undefined;
}

interface Sent {
  readonly method: string;
  readonly search: string;
  readonly body: unknown;
}

/** Reads it exactly where Apollo Server does; what has another form is left for that to refuse. */
export function askedBy({ method, search, body }: Sent): Asked {
  const sent = method === "GET" ? inAddress(search) : asRecord(body);
  return {
    query: asText(sent.query),
    operationName: asText(sent.operationName),
    variables: asRecord(sent.variables),
    extensions: asRecord(sent.extensions),
    documentId: asText(sent.documentId),
  };
}

function inAddress(search: string): Readonly<Record<string, unknown>> {
  const parameters = new URLSearchParams(search);
  const once = (name: string) => {
    const [value, ...more] = parameters.getAll(name);
    return more.length > 0 ? undefined : value;
  };
  return {
    query: once("query"),
    operationName: once("operationName"),
    variables: fromJson(once("variables")),
    extensions: fromJson(once("extensions")),
    documentId: once("documentId"),
  };
}

function fromJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : {};
}
