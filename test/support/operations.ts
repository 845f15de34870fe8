import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print, separateOperations } from "graphql";
import type { Answer, Api } from "./api.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The documents of a subject: our own, and that of callers outside where it stands beside the repository. */
export function documents(own: string, theirs: string): string[] {
  return [
    join(ROOT, "client-sdk/operations", own),
    join(ROOT, "../shared/acceptance", theirs),
  ].filter((file) => {
    if (existsSync(file)) return true;
    console.warn(`${file} is absent: the same is asked with our own document.`);
    return false;
  });
}

/** Asks one operation of a document, unchanged. */
export function operations(api: Api, file: string) {
  const all = separateOperations(parse(readFileSync(file, "utf8")));
  return (name: string, variables: object): Promise<Answer> => {
    const document = all[name];
    if (!document) throw new Error(`${file} has no operation ${name}.`);
    return api.ask(print(document), variables);
  };
}
