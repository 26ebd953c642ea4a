import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Button } from "~/shared/ui/button"

/** Frame of a stock page: its title and the way back to the menu. */
export function StockPageFrame({
  title,
  onBack,
  wide = false,
  children,
}: {
  title: string
  onBack: () => void
  /** Two columns beside each other where the screen has room for them. */
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={cx("mx-auto grid w-full max-w-3xl content-start gap-3 p-3 sm:p-4", wide && "lg:max-w-none")}
    >
      <div>
        <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
          ← {m.pos_stock_title()}
        </Button>
        <h1 className="text-2xl">{title}</h1>
      </div>
      {children}
    </div>
  )
}
