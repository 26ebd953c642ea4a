import { m } from "~/paraglide/messages"

const WORDS: Readonly<Record<string, () => string>> = {
  sale: m.pb_kind_sale,
  return: m.pb_kind_return,
  void: m.pb_kind_void,
  receive: m.pb_kind_receive,
  transfer_send: m.pb_kind_transfer_send,
  transfer_receive: m.pb_kind_transfer_receive,
  count: m.pb_kind_count,
  write_off: m.pb_kind_write_off,
  return_to_producer: m.pb_kind_return_to_producer,
  opening: m.pb_kind_opening,
}

/** Why goods came or went, in words. */
export const movementWords = (kind: string): string => (WORDS[kind] ?? m.pb_kind_other)()
