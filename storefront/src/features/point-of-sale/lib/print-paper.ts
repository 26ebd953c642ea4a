const ROOM = "giay-in"

/**
 * Prints one receipt on a roll. It is copied beside the application, which does not print: hidden things that keep
 * their place would pull metres of empty paper.
 *
 * @param widthMm 58 or 80, as the roll is sold; the print head is narrower (48 and 72 mm)
 */
export function printPaper(id: string, widthMm: 58 | 80): void {
  const paper = document.getElementById(id)
  if (!paper) return
  const inner = widthMm === 58 ? 48 : 72
  const room = document.createElement("div")
  room.id = ROOM
  room.append(paper.cloneNode(true))
  ;(room.firstElementChild as HTMLElement).removeAttribute("id")
  const style = document.createElement("style")
  style.textContent =
    `@page{size:${widthMm}mm auto;margin:0}` +
    `@media screen{#${ROOM}{display:none}}` +
    `@media print{html,body{background:#fff;min-height:0}body>:not(#${ROOM}){display:none!important}` +
    `#${ROOM}>*{width:${inner}mm;max-width:none;margin:2mm auto;padding:0;border:0;border-radius:0;` +
    `font-size:${widthMm === 58 ? 8.5 : 10}pt}}`
  document.body.append(style, room)
  window.addEventListener(
    "afterprint",
    () => {
      style.remove()
      room.remove()
    },
    { once: true },
  )
  window.print()
}
