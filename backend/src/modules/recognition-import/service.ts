import { MedusaService } from "@medusajs/framework/utils"
import { ImportRow } from "./models/import-row"
import { ImportRun } from "./models/import-run"
import { RecognitionRecord } from "./models/recognition-record"

export class RecognitionImportModuleService extends MedusaService({
  ImportRun,
  ImportRow,
  RecognitionRecord,
}) {}
