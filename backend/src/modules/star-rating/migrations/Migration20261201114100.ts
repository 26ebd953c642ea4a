import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Columns of a certificate that say what was decided. They never change: a slip is corrected by a further row. */
const FACTS = [
  "id",
  "code",
  "product_id",
  "star",
  "level",
  "decision_number",
  "decision_date",
  "recognition_year",
  "issuing_body",
  "valid_from",
  "valid_until",
  "validity_precision",
  "illustrative",
  "source",
  "created_at",
  "deleted_at",
]

/** The event that copies its effect to the certificate; every other update of a certificate is refused. */
const EFFECTS = `
  create or replace function certificate_event_effect() returns trigger language plpgsql as $body$
  begin
    if new.kind = 'withdrawn' then
      update certificate set state = 'withdrawn', withdrawn_at = new.at, withdrawn_reason = new.reason,
             withdrawal_decision = new.decision_number, withdrawn_by = new.officer_id, updated_at = now()
       where id = new.certificate_id;
    elsif new.kind = 'superseded' then
      update certificate set state = 'superseded', superseded_at = new.at,
             superseded_by = new.other_certificate_id, updated_at = now()
       where id = new.certificate_id;
    elsif new.kind = 'annulled' then
      update certificate set state = 'annulled', annulled_at = new.at, annulled_reason = new.reason,
             replaced_by = new.other_certificate_id, updated_at = now()
       where id = new.certificate_id;
    elsif new.kind = 'reinstated' then
      update certificate set state = 'active', withdrawn_at = null, withdrawn_reason = null,
             withdrawal_decision = null, withdrawn_by = null, superseded_at = null, superseded_by = null,
             updated_at = now()
       where id = new.certificate_id;
    end if;
    return null;
  end
  $body$;`

const REFUSALS = `
  create or replace function certificate_register_refuse() returns trigger language plpgsql as $body$
  begin
    raise exception '% of % refused: the register of certificates is append-only', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end
  $body$;
  create or replace function certificate_facts_stay() returns trigger language plpgsql as $body$
  begin
    if pg_trigger_depth() < 2 or (${FACTS.map((column) => `new.${column}`).join(", ")})
         is distinct from (${FACTS.map((column) => `old.${column}`).join(", ")}) then
      raise exception 'update of certificate % refused: the register of certificates is append-only', old.id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end
  $body$;`

const noRemoval = (table: string): string => `
  create trigger ${table}_no_delete before delete on "${table}"
    for each row execute function certificate_register_refuse();
  create trigger ${table}_no_truncate before truncate on "${table}"
    for each statement execute function certificate_register_refuse();`

/** What stands already becomes events; of several certificates of one product the newer decision supersedes the older. */
const HISTORY = `
  insert into certificate_event (id, certificate_id, kind, at, created_at)
    select 'ceev_r' || substr(id, 6), id, 'recognised', valid_from, created_at from certificate;
  insert into certificate_event (id, certificate_id, kind, at, reason, decision_number, officer_id, created_at)
    select 'ceev_w' || substr(id, 6), id, 'withdrawn', withdrawn_at, withdrawn_reason, withdrawal_decision,
           withdrawn_by, withdrawn_at
      from certificate where state = 'withdrawn';
  insert into certificate_event (id, certificate_id, kind, at, other_certificate_id)
    select 'ceev_s' || substr(older.id, 6), older.id, 'superseded', newer.valid_from, newer.id
      from certificate older
      join lateral (
        select id, valid_from from certificate newer
         where newer.product_id = older.product_id and newer.deleted_at is null
           and newer.valid_from > older.valid_from and newer.valid_from < older.valid_until
           and newer.valid_from <= now()
         order by newer.valid_from, newer.id limit 1) newer on true
     where older.state = 'active' and older.deleted_at is null;`

/** The register of certificates becomes append-only. */
export class Migration20261201114100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "certificate" drop constraint if exists "certificate_state_check";
      alter table "certificate" add constraint "certificate_state_check"
        check ("state" in ('active', 'withdrawn', 'superseded', 'annulled'));
      alter table "certificate" add column if not exists "superseded_at" timestamptz null;
      alter table "certificate" add column if not exists "superseded_by" text null;
      alter table "certificate" add column if not exists "annulled_at" timestamptz null;
      alter table "certificate" add column if not exists "annulled_reason" text null;
      alter table "certificate" add column if not exists "replaced_by" text null;
      -- A product keeps its code when it is recognised again, and so does a corrected certificate.
      drop index if exists "IDX_certificate_code_unique";
      create index if not exists "IDX_certificate_code" on "certificate" ("code") where deleted_at is null;
      create table if not exists "certificate_event" (
        "id" text not null,
        "certificate_id" text not null,
        "kind" text check ("kind" in ('recognised', 'superseded', 'withdrawn', 'annulled', 'reinstated')) not null,
        "at" timestamptz not null,
        "reason" text null,
        "decision_number" text null,
        "other_certificate_id" text null,
        "officer_id" text null,
        "import_run_id" text null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "certificate_event_pkey" primary key ("id"),
        constraint "certificate_event_certificate" foreign key ("certificate_id") references "certificate" ("id"),
        constraint "certificate_event_other" foreign key ("other_certificate_id") references "certificate" ("id")
          deferrable initially deferred,
        constraint certificate_event_is_explained check (kind in ('recognised', 'superseded') or reason is not null),
        constraint certificate_event_names_the_other check (kind <> 'superseded' or other_certificate_id is not null)
      );
      create index if not exists "IDX_certificate_event_certificate_id"
        on "certificate_event" ("certificate_id") where deleted_at is null;
      create index if not exists "IDX_certificate_event_deleted_at"
        on "certificate_event" ("deleted_at") where deleted_at is null;
      ${EFFECTS}
      create trigger certificate_event_effect after insert on "certificate_event"
        for each row execute function certificate_event_effect();
      ${HISTORY}
      -- One decision recognises a product once; an annulled row makes room for the one that corrects it.
      create unique index if not exists "IDX_certificate_once_per_decision"
        on "certificate" ("product_id", coalesce("decision_number", ''), "valid_from")
        where deleted_at is null and state <> 'annulled';
      ${REFUSALS}
      create trigger certificate_facts_stay before update on "certificate"
        for each row execute function certificate_facts_stay();
      create trigger certificate_event_no_update before update on "certificate_event"
        for each row execute function certificate_register_refuse();
      ${noRemoval("certificate")}
      ${noRemoval("certificate_event")}
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists "certificate_event" cascade;
      drop trigger if exists certificate_facts_stay on "certificate";
      drop trigger if exists certificate_no_delete on "certificate";
      drop trigger if exists certificate_no_truncate on "certificate";
      drop function if exists certificate_event_effect();
      drop function if exists certificate_facts_stay();
      drop function if exists certificate_register_refuse();
      drop index if exists "IDX_certificate_once_per_decision";
    `)
  }
}
