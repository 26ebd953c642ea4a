import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { matchRecord, type RecordRow } from "../../import/match-record"
import { contentHash } from "../../import/plan-row"
import type { PlannedRow } from "../../import/planned-row"
import { RECOGNITION_IMPORT_MODULE } from "../../../../modules/recognition-import"
import type { RecognitionImportModuleService } from "../../../../modules/recognition-import/service"
import { STAR_RATING_MODULE } from "../../../../modules/star-rating"
import type { StarRatingModuleService } from "../../../../modules/star-rating/service"

export interface EnsureCertificatesInput {
  readonly rows: PlannedRow[]
  readonly productIds: Record<string, string>
}

const fieldsOf = (row: PlannedRow, productId: string) =>
  row.certificate && {
    product_id: productId,
    star: row.certificate.star,
    level: row.certificate.level,
    decision_number: row.certificate.decisionNumber,
    decision_date: row.certificate.decisionDate,
    recognition_year: row.certificate.recognitionYear,
    valid_from: new Date(row.certificate.validFrom),
    valid_until: new Date(row.certificate.validUntil),
    validity_precision: row.certificate.precision,
    illustrative: row.illustrative.filter((field) => field.startsWith("decision")) as unknown as Record<
      string,
      unknown
    >,
    source: row.product.source,
  }

/**
 * Creates or corrects the certificates that the rows prove, and records each row. A withdrawn certificate stays
 * withdrawn: a list of past recognitions cannot give a star back.
 */
export const ensureCertificatesStep = createStep(
  "ensure-certificates",
  async ({ rows, productIds }: EnsureCertificatesInput, { container }) => {
    const ratings = container.resolve<StarRatingModuleService>(STAR_RATING_MODULE)
    const imports = container.resolve<RecognitionImportModuleService>(RECOGNITION_IMPORT_MODULE)
    const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const keys = [...new Set(rows.map((row) => row.listingKey))]
    const records: RecordRow[] = await database<RecordRow>("recognition_record")
      .whereIn("listing_key", keys)
      .whereNull("deleted_at")
    const created: string[] = []
    for (const row of rows) {
      const productId = productIds[row.listingKey]
      if (!productId) continue
      const match = matchRecord(row, records)
      const hash = contentHash(row)
      if (match?.content_hash === hash) continue
      const fields = fieldsOf(row, productId)
      let certificateId = match?.certificate_id ?? null
      if (fields && certificateId) await ratings.updateCertificates({ id: certificateId, ...fields })
      else if (fields && row.certificate) {
        const [known] = await ratings.listCertificates({ code: row.certificate.code }, { take: 1 })
        if (known) await ratings.updateCertificates({ id: known.id, ...fields })
        certificateId =
          known?.id ?? (await ratings.createCertificates({ ...fields, code: row.certificate.code })).id
        if (!known) created.push(certificateId)
      }
      const record = {
        listing_key: row.listingKey,
        decision_key: row.decisionKey,
        year: row.year,
        content_hash: hash,
        product_id: productId,
        certificate_id: certificateId,
      }
      if (match) {
        await imports.updateRecognitionRecords({ id: match.id, ...record })
        records.splice(records.indexOf(match), 1, { ...record, id: match.id })
      } else {
        const { id } = await imports.createRecognitionRecords(record)
        records.push({ ...record, id })
      }
    }
    return new StepResponse(undefined, created)
  },
  async (created, { container }) => {
    if (!created?.length) return
    await container.resolve<StarRatingModuleService>(STAR_RATING_MODULE).deleteCertificates(created)
  },
)
