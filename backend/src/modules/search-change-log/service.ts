import { MedusaService } from "@medusajs/framework/utils"
import { SearchCursor } from "./models/search-cursor"

/**
 * Change log of everything that a search document contains (CDC). Triggers write it inside the transaction that makes
 * the change, so nothing is missed: neither an edit in the admin, nor an import, nor a reservation at checkout.
 */
export class SearchChangeLogModuleService extends MedusaService({ SearchCursor }) {}
