import type { Api } from "./api.ts";

/** Makes a change by a mutation that takes an `input`, and gives the field or the refusal. */
export function caller(api: Api, mutation: string, selection: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
  return async (input: object) => {
    const { data, errors } = await api.ask(document, { input: { reason: "test", ...input } });
    return errors ? errors[0]?.extensions : data[mutation];
  };
}
