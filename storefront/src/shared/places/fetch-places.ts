import type { CommuneMatch, CommuneOption } from "./views"

/** @throws when the way to the server or its answer fails; callers say so beside the field */
async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal, headers: { accept: "application/json" } })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

export const fetchCommunes = async (provinceCode: string, signal?: AbortSignal): Promise<CommuneOption[]> =>
  (await fetchJson<{ communes: CommuneOption[] }>(`/dia-danh/xa/${provinceCode}`, signal)).communes

export const searchCommunes = async (text: string, signal?: AbortSignal): Promise<CommuneMatch[]> =>
  (await fetchJson<{ matches: CommuneMatch[] }>(`/dia-danh/tim?q=${encodeURIComponent(text)}`, signal))
    .matches
