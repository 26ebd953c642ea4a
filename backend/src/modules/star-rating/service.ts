import { MedusaService } from "@medusajs/framework/utils"
import { Certificate } from "./models/certificate"
import { CertificateAlias } from "./models/certificate-alias"
import { CertificateEvent } from "./models/certificate-event"

export class StarRatingModuleService extends MedusaService({
  Certificate,
  CertificateAlias,
  CertificateEvent,
}) {}
