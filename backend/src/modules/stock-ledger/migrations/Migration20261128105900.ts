import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What came back is worth a fixed sum from the moment it came back. Worked out anew for each return, several returns of
 * one line took more from the producer than the line had brought.
 */
export class Migration20261128105900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "counter_return_line" add column if not exists "worth" bigint null;
      update counter_return_line back
         set worth = floor(line.amount::numeric * (line.quantity - known.before) / line.quantity)
                   - floor(line.amount::numeric * (line.quantity - known.before - known.quantity) / line.quantity)
        from (select op_key, line, sale_key, quantity,
                     coalesce(sum(quantity) over (partition by sale_key, line order by op_key
                       rows between unbounded preceding and 1 preceding), 0) as before
                from counter_return_line) known
        join counter_sale_line line on line.sale_key = known.sale_key and line.line = known.line
       where back.op_key = known.op_key and back.line = known.line and back.worth is null;
      alter table "counter_return_line" alter column "worth" set not null;
      alter table "counter_return_line" add constraint "counter_return_line_worth" check ("worth" >= 0);
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "counter_return_line" drop column if exists "worth";`)
  }
}
