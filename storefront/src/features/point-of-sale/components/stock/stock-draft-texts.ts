import { m } from "~/paraglide/messages"
import type { StockDraftKind } from "../../lib/stock-draft"

/** Texts of each kind of stock document. */
export const stockDraftTexts: Readonly<
  Record<
    StockDraftKind,
    { readonly title: () => string; readonly text: () => string; readonly finish: () => string }
  >
> = {
  receive: {
    title: m.pos_stock_receive,
    text: m.pos_stock_receive_text,
    finish: m.pos_stock_receive_do,
  },
  count: { title: m.pos_stock_count, text: m.pos_stock_count_text, finish: m.pos_stock_count_do },
  transfer_send: {
    title: m.pos_stock_transfer_send,
    text: m.pos_stock_transfer_send_text,
    finish: m.pos_stock_transfer_send_do,
  },
  write_off: {
    title: m.pos_stock_write_off,
    text: m.pos_stock_write_off_text,
    finish: m.pos_stock_write_off_do,
  },
  return_to_producer: {
    title: m.pos_stock_return_to_producer,
    text: m.pos_stock_return_to_producer_text,
    finish: m.pos_stock_return_to_producer_do,
  },
}
