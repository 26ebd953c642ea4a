import { model } from "@medusajs/framework/utils"
import { CertificateAlias } from "./certificate-alias"

/**
 * Certificate: the recognition of one product by one decision. What was decided never changes, and no row is removed
 * (triggers); the columns of the state are a copy of the events, which only they write. Nothing else in the system stores a star: it is derived from the
 * certificate that is live at the moment of reading (`liveStar` of @ocop/ocop).
 */
export const Certificate = model
  .define("certificate", {
    id: model.id({ prefix: "cert" }).primaryKey(),
    code: model.text(),
    product_id: model.text(),
    star: model.number(),
    level: model.enum(["district", "province", "central"]),
    decision_number: model.text().nullable(),
    /** yyyy-MM-dd, Asia/Ho_Chi_Minh; null when the list gave only a year. */
    decision_date: model.text().nullable(),
    recognition_year: model.number().nullable(),
    issuing_body: model.text().nullable(),
    /** 36 months from the decision, Decision 148/QĐ-TTg; `valid_until` is exclusive. */
    valid_from: model.dateTime(),
    valid_until: model.dateTime(),
    validity_precision: model.enum(["day", "year"]),
    state: model.enum(["active", "withdrawn", "superseded", "annulled"]).default("active"),
    withdrawn_at: model.dateTime().nullable(),
    withdrawn_reason: model.text().nullable(),
    withdrawal_decision: model.text().nullable(),
    withdrawn_by: model.text().nullable(),
    /** By which newer decision, and since when. */
    superseded_at: model.dateTime().nullable(),
    superseded_by: model.text().nullable(),
    /** Entered wrongly; the corrected row, where there is one. */
    annulled_at: model.dateTime().nullable(),
    annulled_reason: model.text().nullable(),
    replaced_by: model.text().nullable(),
    illustrative: model.json().nullable(),
    source: model.text().nullable(),
    aliases: model.hasMany(() => CertificateAlias, { mappedBy: "certificate" }),
  })
  .checks([
    { name: "certificate_star_is_recognised", expression: (c) => `${c.star} between 3 and 5` },
    { name: "certificate_has_a_period", expression: (c) => `${c.valid_until} > ${c.valid_from}` },
    {
      name: "certificate_withdrawal_is_explained",
      expression: (c) =>
        `${c.state} <> 'withdrawn' or (${c.withdrawn_at} is not null and ${c.withdrawn_reason} is not null)`,
    },
  ])
  .indexes([
    { on: ["code"] },
    { on: ["product_id"] },
    { on: ["valid_until"] },
    { on: ["valid_from"] },
    { on: ["decision_number"] },
  ])
