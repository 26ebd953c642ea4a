const PRINT_AREA = "giay-in"

/**
 * Prints one receipt on a roll of paper. It is copied beside the application, which is not printed: hidden elements that
 * keep their space would feed metres of empty paper.
 *
 * @param widthMm 58 or 80, as the roll is sold; the print head is narrower (48 and 72 mm)
 */
export function printReceipt(id: string, widthMm: 58 | 80): void {
  const paper = document.getElementById(id)
  if (!paper) return
  const inner = widthMm === 58 ? 48 : 72
  const area = document.createElement("div")
  area.id = PRINT_AREA
  area.append(paper.cloneNode(true))
  ;(area.firstElementChild as HTMLElement).removeAttribute("id")
  const style = document.createElement("style")
  style.textContent =
    `@page{size:${widthMm}mm auto;margin:0}` +
    `@media screen{#${PRINT_AREA}{display:none}}` +
    `@media print{html,body{background:#fff;min-height:0}body>:not(#${PRINT_AREA}){display:none!important}` +
    `#${PRINT_AREA}>*{width:${inner}mm;max-width:none;margin:2mm auto;padding:0;border:0;border-radius:0;` +
    `font-size:${widthMm === 58 ? 8.5 : 10}pt}}`
  document.body.append(style, area)
  window.addEventListener(
    "afterprint",
    () => {
      style.remove()
      area.remove()
    },
    { once: true },
  )
  window.print()
}
