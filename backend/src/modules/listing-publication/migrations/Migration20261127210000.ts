import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** State, label and pictures of listings, and requests to change what a certificate names, which nobody rewrites. */
export class Migration20261127210000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "listing_desk" (
        "listing_id" text not null, "producer_id" text not null,
        "state" text not null check ("state" in ('draft', 'held', 'refused', 'published', 'withdrawn')),
        "label" jsonb not null default '{}', "video_url" text null,
        "holds" jsonb not null default '[]', "cleared" jsonb not null default '[]',
        "held_at" timestamptz null, "answer" text null,
        "decided_by" text null, "decided_at" timestamptz null,
        "updated_at" timestamptz not null default now(),
        constraint "listing_desk_pkey" primary key ("listing_id")
      );
      create index if not exists "IDX_listing_desk_producer" on "listing_desk" ("producer_id", "state");
      create index if not exists "IDX_listing_desk_held" on "listing_desk" ("held_at") where "state" = 'held';
      create table if not exists "listing_photo" (
        "id" text not null, "listing_id" text not null, "producer_id" text not null,
        "file_id" text not null, "url" text not null,
        "width" integer not null, "height" integer not null, "colour" text not null,
        "rank" integer not null default 0,
        "created_at" timestamptz not null default now(),
        constraint "listing_photo_pkey" primary key ("id")
      );
      create index if not exists "IDX_listing_photo_listing" on "listing_photo" ("listing_id", "rank");
      create table if not exists "listing_change" (
        "id" text not null, "listing_id" text not null, "producer_id" text not null,
        "before" jsonb not null, "after" jsonb not null, "to_producer_id" text not null,
        "reason" text not null, "asked_by" text not null, "asked_name" text not null,
        "state" text not null default 'open' check ("state" in ('open', 'accepted', 'refused')),
        "answer" text null, "decided_by" text null, "decided_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        constraint "listing_change_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_listing_change_open" on "listing_change" ("listing_id") where "state" = 'open';
      create index if not exists "IDX_listing_change_listing" on "listing_change" ("listing_id", "created_at");
      create index if not exists "IDX_listing_change_waiting" on "listing_change" ("created_at") where "state" = 'open';
    `)
    this.addSql(`
      create or replace function public.listing_change_fixed() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'UPDATE' and old.state = 'open'
           and to_jsonb(new) - array['state', 'answer', 'decided_by', 'decided_at']
             = to_jsonb(old) - array['state', 'answer', 'decided_by', 'decided_at'] then
          return new;
        end if;
        raise exception 'A request to change a listing is decided once and never rewritten'
          using errcode = 'check_violation';
      end
      $body$;
      create or replace trigger listing_change_fixed before update or delete on "listing_change"
        for each row execute function public.listing_change_fixed();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_change" cascade;`)
    this.addSql(`drop function if exists public.listing_change_fixed();`)
    this.addSql(`drop table if exists "listing_photo" cascade;`)
    this.addSql(`drop table if exists "listing_desk" cascade;`)
  }
}
