import { getMetadataStorage } from "type-graphql";

type Storage = ReturnType<typeof getMetadataStorage>;

const holder = globalThis as { TypeGraphQLMetadataStorage?: Storage };

/** What a running schema still looks up in the storage: how inputs become instances. */
const LOOKED_UP_LATER = ["inputTypes", "argumentTypes"];

/**
 * Runs work that builds a schema on a copy of type-graphql's metadata. The storage is one for the
 * process, and a build writes into it: without this, fields of one build would be in the next.
 */
export function withIsolatedMetadata<T>(work: () => T): T {
  const kept = getMetadataStorage();
  holder.TypeGraphQLMetadataStorage = copyOf(kept);
  try {
    return work();
  } finally {
    holder.TypeGraphQLMetadataStorage = kept;
  }
}

/**
 * A copy down to the single definitions, which a build writes to. Inputs alone are shared: no
 * resolver adds fields to them, and they must be found built when a request comes.
 */
function copyOf(storage: Storage): Storage {
  const copy = storage.clone();
  for (const [name, list] of Object.entries(copy))
    if (Array.isArray(list) && !LOOKED_UP_LATER.includes(name))
      Object.assign(copy, { [name]: list.map((item) => ({ ...item })) });
  return copy;
}
