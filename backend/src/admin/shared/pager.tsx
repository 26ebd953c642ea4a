import { Button, Text } from "@medusajs/ui"

/** Turns the pages of a list. */
export function Pager({
  page,
  total,
  size,
  onTurn,
}: {
  page: number
  total: number
  /** Rows of a page as the backend cuts them. */
  size: number
  onTurn: (page: number) => void
}) {
  const pages = Math.max(1, Math.ceil(total / size))
  if (pages === 1) return null
  return (
    <div className="flex items-center justify-end gap-2 px-6 py-3">
      <Text size="small">
        Trang {page} / {pages}
      </Text>
      <Button size="small" variant="secondary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        Trước
      </Button>
      <Button size="small" variant="secondary" disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        Sau
      </Button>
    </div>
  )
}
