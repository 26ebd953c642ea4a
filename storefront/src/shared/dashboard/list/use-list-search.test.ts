import { createMemoryHistory, createRootRoute, createRouter } from "@tanstack/react-router"
import { expect, it, vi } from "vitest"
import { parseSearchParams, stringifySearchParams } from "~/shared/lib/search-params"
import { filterSearch, textSearch, type ListFilter } from "./list-search"
import { searchChanger } from "./use-list-search"

const label = () => ""
const level: ListFilter<"all" | "low"> = {
  param: "loc",
  label,
  options: [
    { value: "all", label },
    { value: "low", word: "sap-het", label },
  ],
}

it("keeps both of two changes that are made before the page is rendered again", async () => {
  // All of a browser that the router asks for here.
  vi.stubGlobal("window", { origin: "http://localhost" })
  const history = createMemoryHistory({ initialEntries: ["/?muc=a&trang=3"] })
  const router = createRouter({
    routeTree: createRootRoute(),
    history,
    isServer: false,
    parseSearch: parseSearchParams,
    stringifySearch: stringifySearchParams,
  })
  await router.load()
  const change = searchChanger((options) => router.navigate(options))

  change((search) => filterSearch(search, level, "low"))
  change((search) => textSearch(search, "tim", "chè"))
  await vi.waitFor(() => expect(parseSearchParams(history.location.search)).toHaveProperty("tim"))
  expect(parseSearchParams(history.location.search)).toEqual({ muc: "a", loc: "sap-het", tim: "chè" })
})
