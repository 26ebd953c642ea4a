import { MedusaService } from "@medusajs/framework/utils"
import { Certificate } from "./models/certificate"
import { CertificateAlias } from "./models/certificate-alias"

export class StarRatingModuleService extends MedusaService({ Certificate, CertificateAlias }) {}
