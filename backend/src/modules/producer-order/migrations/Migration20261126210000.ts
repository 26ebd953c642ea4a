import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = "('placed', 'accepted', 'packed', 'handed_over', 'failed')"

/**
 * The life of a part. `rank` is what the producer's list is sorted by: what somebody waits for, the nearest deadline
 * first, then the rest, the newest first. A trigger keeps it and the time of a change of state, also for what
 * changes a state past the workflows of parts.
 */
export class Migration20261126210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "producer_order"
        add column if not exists "status_since" timestamptz not null default now(),
        add column if not exists "deadline_at" timestamptz null,
        add column if not exists "handed_by" text null check ("handed_by" in ('carrier', 'own')),
        add column if not exists "carrier" text null,
        add column if not exists "tracking_number" text null,
        add column if not exists "rank" bigint not null default 0;`)
    this.addSql(
      `alter table "producer_order_line" add column if not exists "canceled_quantity" integer not null default 0 check ("canceled_quantity" between 0 and "quantity");`,
    )
    this.addSql(
      `create table if not exists "producer_order_event" ("id" text not null, "producer_order_id" text not null, "key" text null, "action" text not null, "from_status" text null, "to_status" text not null, "actor_kind" text not null, "actor_id" text null, "actor_name" text null, "reason" text null, "data" jsonb null, "at" timestamptz not null, "followed_at" timestamptz null, "follow_attempts" integer not null default 0, "follow_after" timestamptz null, "follow_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_order_event_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_order_event_key_unique" ON "producer_order_event" ("producer_order_id", "key") WHERE key is not null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_event_part" ON "producer_order_event" ("producer_order_id", "at");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_event_follow" ON "producer_order_event" ("follow_after") WHERE followed_at is null;`,
    )
    this.addSql(
      `alter table "producer_order_event" add constraint "producer_order_event_producer_order_id_foreign" foreign key ("producer_order_id") references "producer_order" ("id") on update cascade on delete cascade;`,
    )
    this.addSql(`
      create or replace function producer_order_rank() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'UPDATE' and new.status is distinct from old.status and new.status_since = old.status_since then
          new.status_since := now();
        end if;
        if new.status not in ${OPEN} then
          new.deadline_at := null;
        end if;
        new.rank := case
          when new.deadline_at is not null then floor(extract(epoch from new.deadline_at) * 1000)
          else 4000000000000000 - floor(extract(epoch from new.created_at) * 1000)
        end;
        return new;
      end
      $body$;`)
    this.addSql(`
      create or replace trigger producer_order_rank before insert or update on "producer_order"
        for each row execute function producer_order_rank();`)
    // Parts from before: they have their deadline from the day of this migration on.
    this.addSql(`
      update "producer_order"
         set status_since = created_at,
             deadline_at = case when status in ${OPEN} then now() + interval '24 hours' end;`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_producer_id_rank" ON "producer_order" ("producer_id", "rank", "id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_producer_id_status_rank" ON "producer_order" ("producer_id", "status", "rank", "id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists producer_order_rank on "producer_order";`)
    this.addSql(`drop function if exists producer_order_rank();`)
    this.addSql(`drop table if exists "producer_order_event" cascade;`)
    this.addSql(`alter table "producer_order_line" drop column if exists "canceled_quantity";`)
    this.addSql(`
      alter table "producer_order" drop column if exists "status_since", drop column if exists "deadline_at",
        drop column if exists "handed_by", drop column if exists "carrier",
        drop column if exists "tracking_number", drop column if exists "rank";`)
  }
}
