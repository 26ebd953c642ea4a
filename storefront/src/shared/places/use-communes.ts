import { useCallback, useRef, useState } from "react"
import { fetchCommunes } from "./fetch-places"
import type { CommuneOption } from "./views"

/** The communes of the province chosen last, fetched when it changes. */
export function useCommunes(initial: readonly CommuneOption[]) {
  const [state, setState] = useState({ communes: initial, busy: false, failed: false })
  const asked = useRef(0)

  const load = useCallback(async (provinceCode: string) => {
    const turn = ++asked.current
    if (provinceCode === "") return setState({ communes: [], busy: false, failed: false })
    setState({ communes: [], busy: true, failed: false })
    try {
      const communes = await fetchCommunes(provinceCode)
      if (turn === asked.current) setState({ communes, busy: false, failed: false })
    } catch {
      if (turn === asked.current) setState({ communes: [], busy: false, failed: true })
    }
  }, [])

  return { ...state, load }
}
