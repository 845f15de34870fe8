import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const { resolve } = createRequire(import.meta.url);

const DEFAULT_QUERY = `# Press play to run this query.
# The book icon opens the docs.
query {
  programmes(first: 10) {
    edges {
      node { ref name vision stage }
    }
  }
}
`;

/** The first line passes the page's nonce on to the one style element that GraphiQL's dialogs add. */
const BOOT_SCRIPT = `var __webpack_nonce__ = document.querySelector("style").nonce;
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: ${JSON.stringify(DEFAULT_QUERY)},
  }),
);
`;

interface Asset {
  url: string;
  type: string;
  body: Buffer;
}

/**
 * Serves GraphiQL at /graphiql out of installed packages, so that it works on a closed network and
 * nobody else's host sees, or can change, what runs beside a programme's record.
 *
 * GraphiQL 3 and React 18 ship bundles that a browser loads as they are, so nothing is built here;
 * GraphiQL 5 and React 19 no longer do. Each asset's URL carries a digest of its content, so that a
 * browser may keep it for good.
 */
export function graphiqlRoutes(app: FastifyInstance): void {
  const assets = [
    packagedAsset("graphiql", "graphiql.min.css"),
    packagedAsset("react", "umd/react.production.min.js"),
    packagedAsset("react-dom", "umd/react-dom.production.min.js"),
    packagedAsset("graphiql", "graphiql.min.js"),
    asset("boot.js", Buffer.from(BOOT_SCRIPT)),
  ];
  for (const { url, type, body } of assets) {
    app.get(url, (_request, reply) =>
      reply
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("x-content-type-options", "nosniff")
        .type(type)
        .send(body),
    );
  }
  app.get("/graphiql", (_request, reply) => {
    const nonce = randomBytes(16).toString("base64");
    return reply
      .header("cache-control", "no-store")
      .header("content-security-policy", contentSecurityPolicy(nonce))
      .header("x-content-type-options", "nosniff")
      .type("text/html; charset=utf-8")
      .send(page(assets, nonce));
  });
}

function packagedAsset(packageName: string, file: string): Asset {
  return asset(file, readFileSync(join(dirname(resolve(`${packageName}/package.json`)), file)));
}

function asset(file: string, body: Buffer): Asset {
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 16);
  const type = file.endsWith(".css") ? "text/css" : "text/javascript";
  const name = file.slice(file.lastIndexOf("/") + 1);
  return { url: `/graphiql/${digest}/${name}`, type: `${type}; charset=utf-8`, body };
}

/** GraphiQL's style sheet holds its fonts and icons as data: URLs. It needs no eval and no worker. */
function contentSecurityPolicy(nonce: string): string {
  return (
    `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src data:; ` +
    "img-src data:; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'"
  );
}

function page(assets: Asset[], nonce: string): string {
  const tags = assets.map(({ url }) =>
    url.endsWith(".css")
      ? `<link rel="stylesheet" href="${url}">`
      : `<script defer src="${url}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tranche – GraphiQL</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">body { margin: 0 } #graphiql { height: 100dvh }</style>
${tags.join("\n")}
<div id="graphiql">Loading GraphiQL</div>
</html>
`;
}
