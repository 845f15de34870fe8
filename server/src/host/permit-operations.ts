import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import type { Grant } from "../access/caller.ts";
import { isForAnybody, judge, type Operation, refusalOf } from "../access/judge.ts";
import { PERMISSIONS, type Permission, PLUGIN_MUTATIONS } from "../access/permissions.ts";
import type { RequestContext } from "../access/request-context.ts";
import { Workstream } from "../rooms/programme/workstream.ts";

/** What an operation without a row in the table is held to. */
const NOBODY: Permission = { roles: [], held: "PROGRAMME" };

type Field = GraphQLField<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/**
 * The one place where roles are enforced: before the resolver of a root field, or of a field below
 * that has a row, anything is read or written. A field that is for everybody costs nothing.
 */
export function permitOperations(
  schema: GraphQLSchema,
  ownership: ReadonlyMap<string, string>,
): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isWrite = type === schema.getMutationType();
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const plugin = ownership.get(coordinate);
      const permission =
        plugin === undefined
          ? (PERMISSIONS[coordinate] ?? (roots.includes(type) ? NOBODY : undefined))
          : isWrite
            ? PLUGIN_MUTATIONS
            : undefined;
      if (permission && !isForAnybody(permission)) permit(field, permission, isWrite, plugin);
    }
  }
}

function permit(
  field: Field,
  permission: Permission,
  isWrite: boolean,
  plugin: string | undefined,
): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args: Arguments, context, info) => {
    const request = context as RequestContext;
    const operation = { name: field.name, isWrite, programme: programmeOf(source, args) };
    const judgement = judge(request.caller, permission, operation);
    if (judgement === "ALLOWED") return resolve(source, args, context, info);
    const refuse = () => refused(request, permission, operation, args);
    if (judgement === "REFUSED") return refuse();
    const names = {
      workstream: inputOf(args).workstream,
      plugin: plugin ?? pluginOf(args, permission),
    };
    return inWorkstream(request, judgement, names, {
      refuse,
      resolve: (confined) => resolve(source, args, confined, info as GraphQLResolveInfo),
    });
  };
}

/** Goes on when the operation names a workstream of the caller's: by its ref, or by its plugin. */
async function inWorkstream(
  request: RequestContext,
  grants: readonly Grant[],
  names: { readonly workstream: unknown; readonly plugin: string | undefined },
  then: { refuse(): Promise<never>; resolve(confined: RequestContext): unknown },
): Promise<unknown> {
  const scopes = grants.map(({ workstream }) => workstream as string);
  const kinds = scopes.map((scope) => scope.toLowerCase());
  const { all } = await request.read().set(Workstream, grants[0]?.programme as string);
  const own = all.filter(
    ({ ref, kind }) => scopes.includes(ref) || kinds.includes(kind.toLowerCase()),
  );
  const plugins = [...kinds, ...own.map(({ kind }) => kind.toLowerCase())];
  const isNamed =
    own.some(({ ref }) => ref === names.workstream) ||
    (names.plugin !== undefined && plugins.includes(names.plugin));
  return isNamed ? then.resolve(request.confined(own.map(({ ref }) => ref))) : then.refuse();
}

/** Notes what was asked by whom, and refuses it. */
async function refused(
  request: RequestContext,
  permission: Permission,
  operation: Operation,
  input: Arguments,
): Promise<never> {
  const refusal = refusalOf(request.caller, permission, operation);
  const { name, programme } = operation;
  await request.noteForbidden(
    { operation: name, programme, input: "input" in input ? inputOf(input) : input },
    refusal,
  );
  throw refusal;
}

/** The programme that an operation names, or whose field it is. */
function programmeOf(source: unknown, args: Arguments): string | null {
  const { ref } = (source ?? {}) as { ref?: unknown };
  const named = inputOf(args).programme ?? args.programme ?? ref;
  return typeof named === "string" ? named : null;
}

function pluginOf(args: Arguments, { pluginIn }: Permission): string | undefined {
  const key = pluginIn === undefined ? undefined : inputOf(args)[pluginIn];
  return typeof key === "string" ? key.split(".")[0] : undefined;
}

function inputOf({ input }: Arguments): Arguments {
  return (input ?? {}) as Arguments;
}
