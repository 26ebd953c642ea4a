/** All routes, as `scripts/dashboard-routes.ts` writes them for the browser; it is asked for because of what it does. */
declare module "*/routeTree.gen?dashboards"
