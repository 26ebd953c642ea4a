/** The shop's brocade medallion as an image file: empty states and thanks. Decoration. */
export function BrocadeRound({ size = 132 }: { size?: number }) {
  return <img src="/tranh/hoa/cho-ocop.svg" alt="" width={size} height={size} className="mx-auto" />
}
