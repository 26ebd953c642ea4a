import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { textOf, textSearch } from "./list-search"
import { useChangeListSearch, useListSearch } from "./use-list-search"

export interface SearchBoxProps {
  /** Its query parameter. */
  readonly param: string
  readonly label: string
  /** The word on its button. */
  readonly submit?: string
  readonly maxLength?: number
}

/** Looks for words in a list; what is looked for stands in the address. */
export function SearchBox({ param, label, submit = m.dashboard_find(), maxLength = 100 }: SearchBoxProps) {
  const change = useChangeListSearch()
  const text = textOf(useListSearch(), param)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get(param) ?? "")
    change((search) => textSearch(search, param, typed))
  }
  return (
    <form key={text} role="search" className="flex grow items-end gap-2" onSubmit={find}>
      <Field
        className="min-w-0 grow sm:max-w-md"
        label={label}
        name={param}
        type="search"
        autoComplete="off"
        maxLength={maxLength}
        defaultValue={text}
      />
      <Button type="submit" look="secondary">
        {submit}
      </Button>
    </form>
  )
}
