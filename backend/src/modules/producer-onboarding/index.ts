import { Module } from "@medusajs/framework/utils"
import { ProducerPaperModuleService } from "./service"

export const PRODUCER_PAPER_MODULE = "producerPaper"

export default Module(PRODUCER_PAPER_MODULE, { service: ProducerPaperModuleService })
