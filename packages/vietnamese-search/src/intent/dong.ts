/** "200.000 ₫": written here because the package is to run without locale data. */
export function formatDong(dong: number): string {
  return `${String(dong).replace(/\B(?=(\d{3})+$)/g, ".")} ₫`
}
