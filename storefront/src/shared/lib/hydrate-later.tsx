import { lazy, Suspense, type ComponentType } from "react"

/** Soon, after what the page itself needs; not every browser says when it is idle. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof window === "undefined") resolve()
    else if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 300 })
    else setTimeout(resolve, 50)
  })

/**
 * A page whose forms also work as the server draws them. Whoever opens its address itself has it at once; what makes it
 * check and count while one types comes after the page is there. Whoever comes from another page waits for neither.
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
