import type { RouteName } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** What an officer may do for a producer, in the producer's words. */
const words: Partial<Record<RouteName, () => string>> = {
  readProducerProfile: m.obh_act_read_profile,
  saveProducerProfile: m.obh_act_save_profile,
  addProducerPaper: m.obh_act_add_paper,
  readProducerPaper: m.obh_act_read_paper,
  removeProducerPaper: m.obh_act_remove_paper,
  listDeskOrders: m.obh_act_list_orders,
  readDeskOrder: m.obh_act_read_order,
  stepDeskOrder: m.obh_act_step_order,
}

/** An act that this version has no words for is shown by its name rather than hidden. */
export const onBehalfActWords = (act: string): string => words[act as RouteName]?.() ?? act
