import { model } from "@medusajs/framework/utils"

/**
 * What happened to a certificate, as a row that stays: it was recognised, superseded by a newer decision, withdrawn,
 * annulled because it was entered wrongly, or reinstated. An act is undone by a further row with its reason. The state of
 * a certificate follows from its last event; a trigger copies it there.
 */
export const CertificateEvent = model
  .define("certificate_event", {
    id: model.id({ prefix: "ceev" }).primaryKey(),
    certificate_id: model.text(),
    kind: model.enum(["recognised", "superseded", "withdrawn", "annulled", "reinstated"]),
    /** When it takes effect; `created_at` is when it was entered. */
    at: model.dateTime(),
    reason: model.text().nullable(),
    decision_number: model.text().nullable(),
    /** The certificate that superseded this one, or that corrects it. */
    other_certificate_id: model.text().nullable(),
    officer_id: model.text().nullable(),
    /** The list that brought it. */
    import_run_id: model.text().nullable(),
  })
  .checks([
    {
      name: "certificate_event_is_explained",
      expression: (e) => `${e.kind} in ('recognised', 'superseded') or ${e.reason} is not null`,
    },
    {
      name: "certificate_event_names_the_other",
      expression: (e) => `${e.kind} <> 'superseded' or ${e.other_certificate_id} is not null`,
    },
  ])
  .indexes([{ on: ["certificate_id"] }])
