import type { Facet, ResolverClass } from "@tranche/plugin-kit";
import DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { askPlugin, mapProblem } from "../access/contained.ts";
import type { Owned } from "../access/host-view.ts";
import { readContext } from "../access/read-context.ts";
import type { RequestContext } from "../access/request-context.ts";
import { Reader } from "../records/reader.ts";
import { Programme } from "../rooms/programme/programme.ts";

/** A resolver class for one facet: a nullable field, asked for many programmes at once. */
export function facetResolver(owned: Owned<Facet>): ResolverClass {
  const { part: facet } = owned;
  const loaders = new WeakMap<Reader, DataLoader<string, object | null>>();

  class FacetResolver {
    [facet.field](programme: Programme, context: RequestContext) {
      const reader = Reader.of(programme);
      let loader = loaders.get(reader);
      if (!loader) {
        loader = new DataLoader((refs) => loadFacet(owned, context, reader, refs));
        loaders.set(reader, loader);
      }
      return loader.load(programme.ref);
    }
  }
  const { prototype } = FacetResolver;
  Root()(prototype, facet.field, 0);
  Ctx()(prototype, facet.field, 1);
  FieldResolver(() => facet.type, { nullable: true, description: facet.description })(
    prototype,
    facet.field,
    Object.getOwnPropertyDescriptor(prototype, facet.field) as PropertyDescriptor,
  );
  Resolver(() => Programme)(FacetResolver);
  return FacetResolver;
}

async function loadFacet(
  owned: Owned<Facet>,
  context: RequestContext,
  reader: Reader,
  refs: readonly string[],
): Promise<(object | null)[]> {
  const path = `Programme.${owned.part.field}`;
  const { answer, reason } = await askPlugin(
    context.host,
    owned,
    path,
    (facet, signal) => facet.loadMany(refs, readContext(reader, owned.config, signal)),
    mapProblem,
  );
  if (reason !== undefined) {
    context.degraded.add(owned.plugin, path, reason, refs.length);
    return refs.map(() => null);
  }
  return refs.map((ref) => answer.get(ref) ?? null);
}
