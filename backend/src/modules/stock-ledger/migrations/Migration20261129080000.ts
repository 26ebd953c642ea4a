import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Cash of online orders that lies in a counter's drawer: taken at the handing over of a pickup, counted with a shift. */
export class Migration20261129080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "counter_pickup_cash" (
        "pickup_id" text not null, "terminal_id" text not null, "shift" uuid not null references "counter_shift" ("key"),
        "operator_id" text not null, "amount" bigint not null check ("amount" > 0), "taken_at" timestamptz not null,
        constraint "counter_pickup_cash_pkey" primary key ("pickup_id")
      );
      create index if not exists "IDX_counter_pickup_cash_shift" on "counter_pickup_cash" ("shift");
      create index if not exists "IDX_counter_pickup_cash_terminal" on "counter_pickup_cash" ("terminal_id", "taken_at");
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "counter_pickup_cash" cascade;`)
  }
}
