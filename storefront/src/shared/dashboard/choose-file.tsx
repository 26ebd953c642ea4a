import { useId } from "react"
import { buttonClass, type ButtonVariant } from "~/shared/ui/button"

/** A button that opens the device's choice of a file. */
export function ChooseFile({
  label,
  accept,
  busy,
  look = "primary",
  onChosen,
}: {
  label: string
  accept: string
  busy: boolean
  look?: ButtonVariant
  onChosen: (file: File) => void
}) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className={buttonClass(
        look,
        "cursor-pointer justify-self-start focus-within:outline-2 focus-within:outline-accent",
      )}
    >
      {label}
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file chosen again, after it was mended, must count as a choice.
          event.target.value = ""
          if (file) onChosen(file)
        }}
      />
    </label>
  )
}
