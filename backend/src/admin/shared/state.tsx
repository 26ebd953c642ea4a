import { Text } from "@medusajs/ui"

/** What a list says while it has nothing to show. */
export const Loading = () => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    Đang tải…
  </Text>
)

export const Failed = ({ error }: { error: Error }) => (
  <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">
    {error.message}
  </Text>
)

export const Empty = ({ children }: { children: string }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    {children}
  </Text>
)
