import { useEffect, useId, useRef, type ReactNode } from "react"

/** A dialog above the page: the browser keeps the focus in it, closes it with Escape and gives the focus back. */
export function Modal({
  title,
  onClose,
  children,
}: {
  title: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      aria-labelledby={heading}
      className="m-auto w-full max-w-xl rounded-card border border-strong-line bg-paper p-4"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
