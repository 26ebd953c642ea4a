import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { WEB_STOCK_LOCATION } from "../../shared/platform-names"

/** Sources of the change log: table, the entity its changes affect, and the column with the entity's id. */
const sources = [
  ["product", "product", "id"],
  ["product_variant", "product", "product_id"],
  ["price", "price_set", "price_set_id"],
  ["inventory_level", "inventory_item", "inventory_item_id"],
  ["reservation_item", "inventory_item", "inventory_item_id"],
  ["listing", "product", "product_id"],
  ["certificate", "product", "product_id"],
  ["product_review", "product", "product_id"],
  ["product_question", "product", "product_id"],
  ["producer", "producer", "id"],
  ["producer_media", "producer", "producer_id"],
  ["producer_person", "producer", "producer_id"],
  ["sales_point", "sales_point", "id"],
] as const

const triggerOf = ([table, entity, column]: (typeof sources)[number]): string => `
  create or replace trigger search_change_${table}
    after insert or update or delete on public.${table}
    for each row execute function search_change_log('${entity}', '${column}');`

/**
 * SQL of the change log's triggers. Idempotent.
 *
 * Stock at sales points is in no search document, so it is not logged: a day's sales of fifty terminals change no page
 * of the shop.
 */
export const changeLogSql = `
do $laying$
begin
  perform pg_advisory_xact_lock(hashtext('search_change_log'));
  create or replace function public.search_change_log() returns trigger language plpgsql as $body$
  declare
    before jsonb;
    after jsonb;
  begin
    if tg_op = 'UPDATE' and old is not distinct from new then
      return null;
    end if;
    if tg_op <> 'INSERT' then before := to_jsonb(old); end if;
    if tg_op <> 'DELETE' then after := to_jsonb(new); end if;
    if tg_table_name in ('inventory_level', 'reservation_item') and not exists (
      select 1 from public.stock_location
       where id in (before->>'location_id', after->>'location_id')
         and name = '${WEB_STOCK_LOCATION}' and deleted_at is null
    ) then
      return null;
    end if;
    if after is not null and after->>tg_argv[1] is not null then
      insert into public.search_change (entity, entity_id) values (tg_argv[0], after->>tg_argv[1]);
    end if;
    if before is not null and before->>tg_argv[1] is not null
       and before->>tg_argv[1] is distinct from after->>tg_argv[1] then
      insert into public.search_change (entity, entity_id) values (tg_argv[0], before->>tg_argv[1]);
    end if;
    return null;
  end
  $body$;
  ${sources.map(triggerOf).join("")}
end
$laying$;
`

/** Installs the triggers of the change log, replacing what stands. */
export async function installChangeLog(trx: Knex): Promise<void> {
  await trx.raw(changeLogSql)
}
