import { model } from "@medusajs/framework/utils"
import { Certificate } from "./certificate"

/** A code that a certificate had before, e.g. with a district part; never changes, never reused. */
export const CertificateAlias = model.define("certificate_alias", {
  id: model.id({ prefix: "ceal" }).primaryKey(),
  code: model.text().unique(),
  certificate: model.belongsTo(() => Certificate, { mappedBy: "aliases" }),
})
