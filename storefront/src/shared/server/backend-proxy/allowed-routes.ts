import { routes, type Actor, type RouteContract } from "@ocop/contracts"

/** A route of the backend that a proxy forwards to. */
export interface AllowedRoute {
  readonly method: string
  readonly pattern: RegExp
  readonly upload: boolean
  /** Whether the route needs the session's token. */
  readonly signedIn: boolean
}

/** Routes that the contracts open to an actor, and those below the backend's prefix that they open to anyone. */
export const allowedRoutes = (actor: Actor, backendPrefix: string): readonly AllowedRoute[] =>
  Object.values<RouteContract>(routes)
    .filter(
      (route) => route.actor === actor || (route.actor === "anyone" && route.path.startsWith(backendPrefix)),
    )
    .map((route) => ({
      method: route.method,
      upload: route.upload === true,
      signedIn: route.actor === actor,
      pattern: new RegExp(`^${route.path.replace(/:\w+/g, "[A-Za-z0-9_]+")}$`),
    }))
