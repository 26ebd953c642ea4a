import { useEffect } from "react"

/**
 * Names the page while its component is on the screen. Not by the route's `head`: its words would be downloaded by
 * every shopper.
 */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
