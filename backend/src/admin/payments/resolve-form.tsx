import { Button, Input, Label, Textarea } from "@medusajs/ui"
import type { FormEvent } from "react"

interface Choice {
  readonly value: string
  readonly label: string
}

/** What was done with something, in words that the next person can follow. */
export function ResolveForm({
  id,
  choices,
  memoFor,
  busy,
  onSend,
  onClose,
}: {
  id: string
  choices: readonly Choice[]
  /** The choice that needs the memo of a payment. */
  memoFor?: string
  busy: boolean
  onSend: (choice: string, note: string, memo: string | null) => void
  onClose: () => void
}) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? "").trim()
    onSend(text("choice"), text("note"), text("memo").toUpperCase() || null)
  }
  return (
    <form onSubmit={send} className="bg-ui-bg-subtle grid gap-3 px-6 py-4 md:grid-cols-2">
      <div className="grid gap-1">
        <Label htmlFor={`${id}-choice`}>Đã làm gì</Label>
        <select
          id={`${id}-choice`}
          name="choice"
          className="bg-ui-bg-field border-ui-border-base h-10 rounded border px-2"
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {memoFor ? (
        <div className="grid gap-1">
          <Label htmlFor={`${id}-memo`}>Mã chuyển khoản của đơn hay của quầy (OCP…), khi gán</Label>
          <Input id={`${id}-memo`} name="memo" maxLength={25} autoComplete="off" />
        </div>
      ) : null}
      <div className="grid gap-1 md:col-span-2">
        <Label htmlFor={`${id}-note`}>Ghi chú</Label>
        <Textarea id={`${id}-note`} name="note" required minLength={3} maxLength={500} rows={2} />
      </div>
      <div className="flex gap-2">
        <Button type="submit" size="small" isLoading={busy}>
          Ghi nhận
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  )
}
