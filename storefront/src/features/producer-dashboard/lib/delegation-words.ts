import type { RouteName } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** What an officer may do for a producer, in the producer's words. */
const words: Partial<Record<RouteName, () => string>> = {
  readProducerProfile: m.delegation_act_read_profile,
  saveProducerProfile: m.delegation_act_save_profile,
  addProducerPaper: m.delegation_act_add_paper,
  readProducerPaper: m.delegation_act_read_paper,
  removeProducerPaper: m.delegation_act_remove_paper,
  listProducerOrders: m.delegation_act_list_orders,
  readProducerOrder: m.delegation_act_read_order,
  transitionProducerOrder: m.delegation_act_step_order,
  listOwnListings: m.delegation_act_list_listings,
  readOwnListing: m.delegation_act_read_listing,
  createListing: m.delegation_act_create_listing,
  saveListing: m.delegation_act_save_listing,
  setListingStock: m.delegation_act_set_stock,
  addListingSize: m.delegation_act_add_size,
  saveListingSize: m.delegation_act_save_size,
  removeListingSize: m.delegation_act_remove_size,
  addListingPhoto: m.delegation_act_add_photo,
  removeListingPhoto: m.delegation_act_remove_photo,
  readListingTemplate: m.delegation_act_read_template,
  exportListings: m.delegation_act_export_listings,
  listListingImports: m.delegation_act_list_imports,
  readListingImport: m.delegation_act_read_import,
  readListingImportReport: m.delegation_act_read_import_report,
  stageListingImport: m.delegation_act_stage_import,
  addListingImportPhotos: m.delegation_act_import_photos,
  confirmListingImport: m.delegation_act_confirm_import,
  stopListingImport: m.delegation_act_stop_import,
}

/** Names under which earlier versions recorded an act. The log is never rewritten. */
const formerNames: Readonly<Record<string, RouteName>> = {
  listDeskOrders: "listProducerOrders",
  readDeskOrder: "readProducerOrder",
  stepDeskOrder: "transitionProducerOrder",
}

/** An act that this version has no words for is shown by its name rather than hidden. */
export const delegationActWords = (act: string): string =>
  words[formerNames[act] ?? (act as RouteName)]?.() ?? act
