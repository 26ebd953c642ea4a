import { report, ROOT } from "../repository.ts"
import { contractsOf, routesOf, unlistedOf, type Endpoint } from "./endpoints.ts"

/** What is wrong between the routes of the backend and their contracts. */
export function judgeRoutes(root: string): readonly string[] {
  const routes = routesOf(root)
  const contracts = contractsOf(root)
  const has = (list: readonly Endpoint[], { name }: Endpoint): boolean =>
    list.some((one) => one.name === name)
  const twice = contracts.filter(
    (contract, at) => contracts.findIndex((one) => one.name === contract.name) < at,
  )
  return [
    ...routes
      .filter((route) => !has(contracts, route))
      .map(
        ({ name, place }) =>
          `${place}: ${name} has no contract. Who may call it, what it takes and what it answers belong to ` +
          "packages/contracts/src/routes: guards, validation, client and tests are made from there.",
      ),
    ...contracts
      .filter((contract) => !has(routes, contract))
      .map(
        ({ name, place, path }) =>
          `${place}: ${name} has no route. It belongs to backend/src/api${path.replace(/:(\w+)/g, "[$1]")}/route.ts; ` +
          "without it the contract goes.",
      ),
    ...twice.map(({ name, place }) => `${place}: ${name} has a contract already; one of the two goes.`),
    ...unlistedOf(root).map(
      ({ name, place }) =>
        `${place}: the contracts of ${name} are not part of \`routes\` in packages/contracts/src/routes/index.ts, so nobody keeps them.`,
    ),
  ]
}

export function main(root: string): void {
  report(judgeRoutes(root), `routes: ${routesOf(root).length} with their contracts`)
}

if (import.meta.main) main(ROOT)
