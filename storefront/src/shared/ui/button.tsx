import { Link, type LinkComponentProps } from "@tanstack/react-router"
import type { ButtonHTMLAttributes, Ref } from "react"
import { cx } from "~/shared/lib/class-names"

export type ButtonVariant = "primary" | "secondary" | "quiet"

const BASE =
  "tap inline-flex items-center justify-center gap-2 rounded-lg px-4 py-2 font-bold no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60"
const LOOKS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:brightness-110",
  secondary: "border border-strong-line bg-sheet text-ink hover:bg-sunken",
  quiet: "text-accent-ink hover:bg-sunken",
}

/** Classes of a button, for elements that look like one, e.g. `<summary>`. */
export const buttonClass = (look: ButtonVariant = "primary", more?: string): string =>
  cx(BASE, LOOKS[look], more)

export function Button({
  look,
  className,
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonVariant; ref?: Ref<HTMLButtonElement> }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}

type LinkButtonProps = LinkComponentProps<"a"> & { look?: ButtonVariant; className?: string }

/** A link in the shape of a button: it goes somewhere, while a `Button` does something. */
export function LinkButton({ look, className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClass(look, className)} {...rest} />
}
