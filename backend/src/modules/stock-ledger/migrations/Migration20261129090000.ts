import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whose the goods were when they were sold over a counter, frozen on the line; on what terms goods lie at a place; and
 * which operations the ledger of money has taken.
 */
export class Migration20261129090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "goods_terms" (
        "location_id" text not null, "inventory_item_id" text not null,
        "ownership" text not null check ("ownership" in ('consignment', 'purchased')),
        "since" timestamptz not null, "op_key" uuid not null,
        constraint "goods_terms_pkey" primary key ("location_id", "inventory_item_id")
      );
      alter table "counter_sale_line" add column if not exists "ownership" text not null default 'consignment'
        check ("ownership" in ('consignment', 'purchased'));
      alter table "counter_sale_line" add column if not exists "producer_id" text null;
      alter table "stock_op" add column if not exists "posted_at" timestamptz null;
      create index if not exists "IDX_stock_op_unposted" on "stock_op" ("received_at", "op_key")
        where "posted_at" is null and "outcome" = 'applied'
          and "kind" in ('sale', 'return', 'void', 'cash_in', 'cash_out', 'shift_close');
      do $body$
      begin
        -- Sales of before knew their producer only by the goods; a new shop has none yet.
        if exists (select 1 from "counter_sale_line") then
          update "counter_sale_line" line set "producer_id" = (
            select max(listing.producer_id)
              from product_variant_inventory_item link
              join product_variant variant on variant.id = link.variant_id
              join listing on listing.product_id = variant.product_id and listing.deleted_at is null
             where link.inventory_item_id = line.inventory_item_id and link.deleted_at is null);
        end if;
      end
      $body$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_stock_op_unposted";
      alter table "stock_op" drop column if exists "posted_at";
      alter table "counter_sale_line" drop column if exists "producer_id", drop column if exists "ownership";
      drop table if exists "goods_terms";
    `)
  }
}
