import { Module } from "@medusajs/framework/utils"
import { RecognitionImportModuleService } from "./service"

export const RECOGNITION_IMPORT_MODULE = "recognitionImport"

export default Module(RECOGNITION_IMPORT_MODULE, { service: RecognitionImportModuleService })
