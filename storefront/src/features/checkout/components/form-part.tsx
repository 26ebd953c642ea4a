import type { ReactNode } from "react"

/** One section of the order form. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 rounded-card border border-line bg-sheet px-4 pb-5">
      <legend className="float-left w-full pt-4 pb-3 text-lg font-bold">{title}</legend>
      <div className="clear-both grid gap-4">{children}</div>
    </fieldset>
  )
}
