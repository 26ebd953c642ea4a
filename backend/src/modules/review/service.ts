import { MedusaService } from "@medusajs/framework/utils"
import { BulkEnquiry } from "./models/bulk-enquiry"
import { EnquiryMessage } from "./models/enquiry-message"
import { ProductQuestion } from "./models/product-question"
import { ProductReview } from "./models/product-review"
import { ProductRatingSummary } from "./models/product-rating-summary"
import { ContributionReport } from "./models/contribution-report"

export class ReviewModuleService extends MedusaService({
  BulkEnquiry,
  EnquiryMessage,
  ProductQuestion,
  ProductReview,
  ProductRatingSummary,
  ContributionReport,
}) {}
