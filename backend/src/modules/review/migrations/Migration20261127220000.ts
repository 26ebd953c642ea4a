import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const oneOf = (column: string, words: readonly string[]) =>
  `"${column}" text check ("${column}" in (${words.map((word) => `'${word}'`).join(", ")})) not null`
const STATE = `${oneOf("state", ["shown", "hidden"])} default 'shown', "hidden_reason" text null, "hidden_by" text null, "hidden_at" timestamptz null`
const ANSWER = `"answer" text null, "answered_at" timestamptz null, "answered_by" text null, check (("answer" is null) = ("answered_at" is null))`

/** `product_voice` is a view: averages are worked out of the rows each time somebody asks. */
export class Migration20261127220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "product_review" ("id" text not null, "product_id" text not null, "producer_id" text not null, "order_id" text not null, "order_line_id" text not null, "points" integer not null check ("points" between 1 and 5), "text" text null, "author" text null, "photo_url" text null, "photo_file_id" text null, ${STATE}, "edited_at" timestamptz null, ${ANSWER}, ${TIMES}, constraint "product_review_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_order_line_id_unique" ON "product_review" ("order_line_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "product_question" ("id" text not null, "product_id" text not null, "producer_id" text not null, "text" text not null, "author" text not null, "contact" text not null, "locale" text not null default 'vi', ${STATE}, ${ANSWER}, ${TIMES}, constraint "product_question_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_question_answered" ON "product_question" ("product_id", "answered_at") WHERE deleted_at IS NULL;`,
    )
    for (const table of ["product_review", "product_question"])
      for (const column of ["product_id", "producer_id"])
        this.addSql(
          `CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}", "created_at") WHERE deleted_at IS NULL;`,
        )
    this.addSql(
      `create table if not exists "voice_report" ("id" text not null, "voice_id" text not null, "producer_id" text not null, ${oneOf("reason", ["spam", "insult", "untrue", "private_data", "other"])}, "note" text null, "reporter" text not null, ${oneOf("state", ["open", "kept", "hidden"])} default 'open', "decided_by" text null, "decided_at" timestamptz null, ${TIMES}, constraint "voice_report_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_voice_report_open_unique" ON "voice_report" ("voice_id", "reporter") WHERE state = 'open' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_voice_report_state" ON "voice_report" ("state", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "bulk_enquiry" ("id" text not null, "key" text not null, "producer_id" text not null, "product_id" text not null, "product_title" text not null, "quantity" integer not null check ("quantity" > 0), "unit" text not null, "province_code" text not null, "place" text null, ${oneOf("frequency", ["once", "weekly", "monthly", "quarterly"])}, "name" text not null, "organisation" text null, "phone" text not null, "email" text null, "locale" text not null default 'vi', ${oneOf("state", ["new", "answered", "agreed", "declined", "closed"])} default 'new', "last_at" timestamptz not null, ${TIMES}, constraint "bulk_enquiry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_bulk_enquiry_key_unique" ON "bulk_enquiry" ("product_id", "phone", "key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_bulk_enquiry_producer" ON "bulk_enquiry" ("producer_id", "state", "last_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "enquiry_message" ("id" text not null, "enquiry_id" text not null references "bulk_enquiry" ("id") on update cascade on delete cascade, "key" text not null, ${oneOf("side", ["buyer", "producer"])}, "author" text not null, "text" text not null, ${TIMES}, constraint "enquiry_message_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_enquiry_message_key_unique" ON "enquiry_message" ("enquiry_id", "side", "key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(`
      create or replace view "product_voice" as
      select spoken.product_id as id,
             jsonb_build_array(one.a, one.b, one.c, one.d, one.e) as spread,
             coalesce((
               select jsonb_agg(to_jsonb(latest) order by latest.created_at desc, latest.id)
                 from (select r.id, r.points, r.text, r.author, r.photo_url, r.created_at, r.edited_at, r.answer,
                              r.answered_at
                         from product_review r
                        where r.product_id = spoken.product_id and r.state = 'shown' and r.deleted_at is null
                        order by r.created_at desc, r.id limit 3) latest), '[]'::jsonb) as latest_reviews,
             (select count(*)::int from product_question q
               where q.product_id = spoken.product_id and q.state = 'shown' and q.answer is not null
                 and q.deleted_at is null) as question_count,
             coalesce((
               select jsonb_agg(to_jsonb(latest) order by latest.answered_at desc, latest.id)
                 from (select q.id, q.text, q.author, q.created_at, q.answer, q.answered_at
                         from product_question q
                        where q.product_id = spoken.product_id and q.state = 'shown' and q.answer is not null
                          and q.deleted_at is null
                        order by q.answered_at desc, q.id limit 3) latest), '[]'::jsonb) as latest_questions,
             null::timestamptz as created_at, null::timestamptz as updated_at, null::timestamptz as deleted_at
        from (select product_id from product_review union select product_id from product_question) spoken
        cross join lateral (
          select count(*) filter (where r.points = 1) as a, count(*) filter (where r.points = 2) as b,
                 count(*) filter (where r.points = 3) as c, count(*) filter (where r.points = 4) as d,
                 count(*) filter (where r.points = 5) as e
            from product_review r
           where r.product_id = spoken.product_id and r.state = 'shown' and r.deleted_at is null) one;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop view if exists "product_voice";`)
    for (const table of [
      "enquiry_message",
      "bulk_enquiry",
      "voice_report",
      "product_question",
      "product_review",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
