import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261127230000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "on_behalf_request" ("id" text not null, "producer_id" text not null, "reason" text not null, "asked_by" text not null, "asked_by_name" text not null, "until" timestamptz not null, "ended_at" timestamptz null, "ended_by" text null, ${TIMES}, constraint "on_behalf_request_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_on_behalf_request_producer_id_unique" ON "on_behalf_request" ("producer_id") WHERE ended_at IS NULL and deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "on_behalf_session" ("id" text not null, "request_id" text not null, "officer_id" text not null, "officer_name" text not null, "ticket_hash" text null, "ticket_until" timestamptz not null, "key_hash" text null, "until" timestamptz not null, ${TIMES}, constraint "on_behalf_session_pkey" primary key ("id"));`,
    )
    for (const column of ["ticket_hash", "key_hash"])
      this.addSql(
        `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_on_behalf_session_${column}_unique" ON "on_behalf_session" ("${column}") WHERE deleted_at IS NULL;`,
      )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_on_behalf_session_request_id" ON "on_behalf_session" ("request_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "on_behalf_act" ("id" text not null, "producer_id" text not null, "session_id" text not null, "officer_id" text not null, "officer_name" text not null, "asked_by" text not null, "asked_by_name" text not null, "act" text not null, "subject" text null, "status" integer null, ${TIMES}, constraint "on_behalf_act_pkey" primary key ("id"));`,
    )
    for (const columns of [
      ["producer_id", "created_at"],
      ["session_id", "act"],
    ])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_on_behalf_act_${columns.join("_")}" ON "on_behalf_act" (${columns.map((name) => `"${name}"`).join(", ")}) WHERE deleted_at IS NULL;`,
      )
    for (const table of ["on_behalf_request", "on_behalf_session", "on_behalf_act"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      )
    // The log is the producer's proof: a row gets its outcome once, and is otherwise never changed or removed.
    this.addSql(`
      create or replace function on_behalf_act_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.status is null
           and (to_jsonb(new) - 'status' - 'updated_at') = (to_jsonb(old) - 'status' - 'updated_at') then
          return new;
        end if;
        raise exception 'on_behalf_act is only added to';
      end $$;`)
    this.addSql(
      `create or replace trigger on_behalf_act_stays before update or delete on "on_behalf_act" for each row execute function on_behalf_act_stays();`,
    )
  }

  override async down(): Promise<void> {
    for (const table of ["on_behalf_act", "on_behalf_session", "on_behalf_request"])
      this.addSql(`drop table if exists "${table}" cascade;`)
    this.addSql(`drop function if exists on_behalf_act_stays();`)
  }
}
