/** Milliseconds until the first byte of an answer has come, over one connection that is kept open. */
export async function measureServer(
  url: string,
  times: number,
  uncached: boolean,
): Promise<{ p50: number; p95: number }> {
  const taken: number[] = []
  for (let index = -5; index < times; index += 1) {
    // An unknown parameter changes nothing in a page, but no cache holds its address.
    const address = uncached ? `${url}?lan=${Date.now()}${index}` : url
    const started = performance.now()
    const response = await fetch(address)
    const reader = response.body?.getReader()
    await reader?.read()
    const milliseconds = performance.now() - started
    if (response.status !== 200) throw new Error(`${address}: HTTP ${response.status}`)
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
    // The first ones warm up.
    if (index >= 0) taken.push(milliseconds)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}
