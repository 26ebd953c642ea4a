import { cx } from "~/shared/lib/class-names"

/** 0912345678 → "0912 345 678". */
export const phoneText = (phone: string): string => phone.replace(/^(\d{4})(\d{3})(\d{3,4})$/, "$1 $2 $3")

export function PhoneLink({ phone, className }: { phone: string; className?: string }) {
  return (
    <a href={`tel:${phone}`} className={cx("link tap inline-flex items-center whitespace-nowrap", className)}>
      {phoneText(phone)}
    </a>
  )
}
