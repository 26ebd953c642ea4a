const { order, beside, pairs, furtherPairs } = require("./backend/domains.json")

/** Per domain, the domains that it may import: the pairs of `backend/domains.json`, which each name their decision. */
const mayKnow = (domain) => [
  domain,
  ...(pairs[domain] ?? []),
  ...furtherPairs.filter(({ from }) => from === domain).map(({ to }) => to),
]

const domainRules = [...order, ...beside].map((domain) => ({
  name: `domain-${domain}`,
  comment:
    "A domain imports only what stands below it and is listed in backend/domains.json. Move the code to the lower domain, hand it in as a parameter, or add the pair with the decision that allows it.",
  severity: "error",
  from: { path: `^backend/src/domains/${domain}/` },
  to: {
    path: "^backend/src/domains/([^/]+)/",
    pathNot: `^backend/src/domains/(${mayKnow(domain).join("|")})/`,
  },
}))

/**
 * Who may import whom. `storefront → packages ← backend`; nothing of ours above a package; a module of the
 * backend knows no other module (links and workflows join them); in the storefront shared → features → routes.
 */
module.exports = {
  forbidden: [
    {
      name: "packages-know-nothing-above",
      comment: "A package is free of the backend, the storefront and the browser tests.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(backend|storefront|e2e)/" },
    },
    {
      name: "packages-are-framework-free",
      comment: "No Medusa and no React in a package.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "node_modules/(@medusajs|react|react-dom|@tanstack)(/|$)" },
    },
    {
      name: "contracts-stay-small",
      comment:
        "Contracts are read by everybody: they know rules (ocop, marketplace-rules), places, typed values, time and zod.",
      severity: "error",
      from: { path: "^packages/contracts/src/", pathNot: "\\.test\\.ts$" },
      to: {
        pathNot:
          "^packages/(contracts|ocop|marketplace-rules|places|typed-values|vietnam-time)/|node_modules/zod/",
      },
    },
    {
      name: "modules-do-not-import-modules",
      comment: "Links and workflows join the modules of the backend.",
      severity: "error",
      from: { path: "^backend/src/modules/([^/]+)/" },
      to: { path: "^backend/src/modules/([^/]+)/", pathNot: "^backend/src/modules/$1/" },
    },
    {
      name: "no-lib",
      comment: "Code belongs to a business process (domains/), to the edge (http/), or to shared/.",
      severity: "error",
      from: {},
      to: { path: "^backend/src/lib/" },
    },
    {
      name: "shared-knows-nobody",
      comment: "What shared/ needs from above comes in as a parameter.",
      severity: "error",
      from: { path: "^backend/src/shared/" },
      to: { path: "^backend/src/(?!shared/)" },
    },
    {
      name: "modules-and-providers-are-ground",
      comment:
        "A module or provider knows its own folder and shared/. Queries over several tables belong to a domain.",
      severity: "error",
      from: { path: "^backend/src/(modules|providers)/([^/]+)/" },
      to: {
        path: "^backend/src/(?!shared/)",
        pathNot: "^backend/src/$1/($2/|offline-payment-provider\\.ts$)",
      },
    },
    {
      name: "domains-know-no-edge",
      comment: "A domain is called by routes, jobs and set-up; it never calls them.",
      severity: "error",
      from: { path: "^backend/src/domains/" },
      to: { path: "^backend/src/(http|api|jobs|workflows|search|setup|scripts|demo|links|admin)/" },
    },
    {
      name: "known-domains",
      comment: "A new folder of domains/ gets its place in the order of backend/domains.json first.",
      severity: "error",
      from: {
        path: "^backend/src/domains/",
        pathNot: `^backend/src/domains/(${[...order, ...beside].join("|")})/`,
      },
      to: {},
    },
    ...domainRules,
    {
      name: "routes-are-thin",
      comment: "A route makes one call of a domain; modules and SQL belong there.",
      severity: "error",
      from: { path: "^backend/src/api/", pathNot: "^backend/src/api/middlewares\\.ts$" },
      to: { path: "^backend/src/modules/|node_modules/(knex|@medusajs/framework/dist/mikro-orm)(/|$)" },
    },
    {
      name: "no-folder-circles",
      comment: "Two folders that need each other are one folder, or need a third below both.",
      severity: "error",
      scope: "folder",
      from: { path: "^backend/src/(domains|shared|http|modules)" },
      to: { circular: true },
    },
    {
      name: "backend-knows-no-storefront",
      severity: "error",
      from: { path: "^backend/" },
      to: { path: "^(storefront|e2e)/", pathNot: "node_modules" },
    },
    {
      name: "storefront-knows-no-backend",
      comment: "The storefront speaks to the backend over HTTP, by the contracts.",
      severity: "error",
      from: { path: "^storefront/" },
      to: { path: "^(backend|e2e)/|node_modules/@medusajs/" },
    },
    {
      name: "storefront-shared-is-below-features",
      severity: "error",
      from: { path: "^storefront/src/shared/" },
      to: { path: "^storefront/src/(features|routes)/" },
    },
    {
      name: "storefront-features-are-below-routes",
      severity: "error",
      from: { path: "^storefront/src/features/" },
      to: { path: "^storefront/src/routes/" },
    },
    {
      name: "storefront-features-do-not-know-each-other",
      comment: "what two features share belongs to shared",
      severity: "error",
      from: { path: "^storefront/src/features/([^/]+)/" },
      to: { path: "^storefront/src/features/", pathNot: "^storefront/src/features/$1/" },
    },
    {
      name: "no-local-services-in-production",
      comment: "Embedded servers are for local start and tests.",
      severity: "error",
      from: {
        path: "^(backend|storefront)/",
        pathNot: "\\.test\\.tsx?$|/(test|tests|integration-tests)/|vitest\\.",
      },
      to: { path: "^packages/local-services/" },
    },
  ],
  options: {
    // A workspace's import by name ends at its built output; that is far enough to see whose it is.
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "(^|/)(\\.medusa|\\.output|\\.local|paraglide)/" },
    tsPreCompilationDeps: true,
    // For the storefront's `~/` alias; nobody else has aliases.
    tsConfig: { fileName: "storefront/tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
}
