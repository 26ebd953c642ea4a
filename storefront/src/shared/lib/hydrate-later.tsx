import { lazy, Suspense, type ComponentType } from "react"

/** Resolves when the browser is idle, or soon where it does not report that. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === "undefined") resolve()
    else if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 300 })
    else setTimeout(resolve, 50)
  })

/**
 * A page that is hydrated later: its forms work as the server renders them, so a visitor who opens its address has it at
 * once, and its scripts load when the browser is idle. A navigation from another page loads both before it is shown.
 *
 * @returns `load`, for the route's loader, and the page
 */
export function hydrateLater<Props extends object>(read: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  const load = async (): Promise<void> => {
    loaded ??= await read()
  }
  const Later = lazy(async () => {
    await whenIdle()
    await load()
    return { default: loaded as ComponentType<Props> }
  })
  function Page(props: Props) {
    const Shown: ComponentType<Props> = loaded ?? (Later as unknown as ComponentType<Props>)
    return (
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    )
  }
  return { load, Page }
}
