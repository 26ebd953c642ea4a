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
  listOwnListings: m.obh_act_list_listings,
  readOwnListing: m.obh_act_read_listing,
  createListing: m.obh_act_create_listing,
  saveListing: m.obh_act_save_listing,
  setListingStock: m.obh_act_set_stock,
  addListingSize: m.obh_act_add_size,
  saveListingSize: m.obh_act_save_size,
  removeListingSize: m.obh_act_remove_size,
  addListingPhoto: m.obh_act_add_photo,
  removeListingPhoto: m.obh_act_remove_photo,
  readListingTemplate: m.obh_act_read_template,
  exportListings: m.obh_act_export_listings,
  listListingImports: m.obh_act_list_imports,
  readListingImport: m.obh_act_read_import,
  readListingImportReport: m.obh_act_read_import_report,
  stageListingImport: m.obh_act_stage_import,
  addListingImportPhotos: m.obh_act_import_photos,
  confirmListingImport: m.obh_act_confirm_import,
  stopListingImport: m.obh_act_stop_import,
}

/** An act that this version has no words for is shown by its name rather than hidden. */
export const onBehalfActWords = (act: string): string => words[act as RouteName]?.() ?? act
