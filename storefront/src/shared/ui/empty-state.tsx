import type { ReactNode } from "react"

/** A list with nothing in it: says so, and says what to do. `picture` is decoration. */
export function EmptyState({
  title,
  children,
  picture,
}: {
  title: ReactNode
  children?: ReactNode
  picture?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-3 rounded-card border border-dashed border-strong-line bg-sheet px-6 py-10 text-center">
      {picture ? <div aria-hidden="true">{picture}</div> : null}
      <div className="text-lg font-bold">{title}</div>
      {children}
    </div>
  )
}
