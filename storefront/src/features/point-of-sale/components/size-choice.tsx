import { itemName } from "../lib/basket"
import type { TerminalItem } from "../lib/terminal-types"

/** Sizes of a product whose QR code was scanned: the code names the product, not the size. */
export function SizeChoice({
  sizes,
  onTake,
}: {
  sizes: readonly TerminalItem[]
  onTake: (item: TerminalItem) => void
}) {
  if (sizes.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {sizes.map((item) => (
        <li key={item.itemId}>
          <button
            type="button"
            className="tap rounded-lg border border-strong-line bg-sheet px-3 text-left hover:bg-sunken"
            onClick={() => onTake(item)}
          >
            {itemName(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}
