import { model } from "@medusajs/framework/utils"
import { Certificate } from "./certificate"

/** A former code of a certificate, e.g. with a district part; never changed, never reused. */
export const CertificateAlias = model.define("certificate_alias", {
  id: model.id({ prefix: "ceal" }).primaryKey(),
  code: model.text().unique(),
  certificate: model.belongsTo(() => Certificate, { mappedBy: "aliases" }),
})
