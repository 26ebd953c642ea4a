import { MedusaService } from "@medusajs/framework/utils"
import { BulkEnquiry } from "./models/bulk-enquiry"
import { EnquiryMessage } from "./models/enquiry-message"
import { ProductQuestion } from "./models/product-question"
import { ProductReview } from "./models/product-review"
import { ProductVoice } from "./models/product-voice"
import { VoiceReport } from "./models/voice-report"

export class ReviewModuleService extends MedusaService({
  BulkEnquiry,
  EnquiryMessage,
  ProductQuestion,
  ProductReview,
  ProductVoice,
  VoiceReport,
}) {}
