import { m } from "~/paraglide/messages"

const WORDS: Readonly<Record<string, () => string>> = {
  sale: m.point_business_kind_sale,
  return: m.point_business_kind_return,
  void: m.point_business_kind_void,
  receive: m.point_business_kind_receive,
  transfer_send: m.point_business_kind_transfer_send,
  transfer_receive: m.point_business_kind_transfer_receive,
  count: m.point_business_kind_count,
  write_off: m.point_business_kind_write_off,
  return_to_producer: m.point_business_kind_return_to_producer,
  opening: m.point_business_kind_opening,
}

/** Why goods came or went, in words. */
export const movementWords = (kind: string): string => (WORDS[kind] ?? m.point_business_kind_other)()
