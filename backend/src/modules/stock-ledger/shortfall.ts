/**
 * SQL of the shortfall constraint: reserved but missing stock is a discrepancy, of exactly that size, at every commit.
 * Its growth opens one for whoever caused it, and incoming goods close the oldest first. Checked at the end of the
 * transaction, since Medusa changes stock and reservation one after the other.
 */
export const shortfallSql = `
create or replace function public.stock_ledger_shortfall() returns trigger language plpgsql as $body$
declare
  place record;
  deficit numeric;
  known numeric;
  open_one record;
  part numeric;
begin
  if tg_op = 'DELETE' then place := old; else place := new; end if;
  select greatest(0, reserved_quantity - stocked_quantity) into deficit from public.inventory_level
   where inventory_item_id = place.inventory_item_id and location_id = place.location_id and deleted_at is null
     for update;
  deficit := coalesce(deficit, 0);
  select coalesce(sum(remaining), 0) into known from public.stock_discrepancy
   where inventory_item_id = place.inventory_item_id and location_id = place.location_id
     and reason = 'shortfall' and status = 'open';
  if deficit > known then
    insert into public.stock_discrepancy
      (id, op_key, inventory_item_id, location_id, shortfall, remaining, reason, cause, hits, due_at)
    values (
      'sdis_' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 26)),
      nullif(current_setting('stock.op', true), '')::uuid,
      place.inventory_item_id, place.location_id, deficit - known, deficit - known, 'shortfall',
      coalesce(nullif(current_setting('stock.kind', true), ''), 'unattributed'),
      (select coalesce(jsonb_agg(hit.id), '[]'::jsonb) from (
         select id from public.reservation_item
          where inventory_item_id = place.inventory_item_id and location_id = place.location_id and deleted_at is null
          order by created_at desc, id desc limit 20) hit),
      now() + interval '1 day'
    );
  elsif deficit < known then
    for open_one in
      select id, remaining from public.stock_discrepancy
       where inventory_item_id = place.inventory_item_id and location_id = place.location_id
         and reason = 'shortfall' and status = 'open'
       order by created_at, id for update
    loop
      exit when known <= deficit;
      part := least(open_one.remaining, known - deficit);
      update public.stock_discrepancy
         set remaining = remaining - part,
             status = case when remaining = part then 'resolved' else status end,
             resolved_by = case when remaining = part then 'balance' else resolved_by end,
             resolved_at = case when remaining = part then now() else resolved_at end
       where id = open_one.id;
      known := known - part;
    end loop;
  end if;
  return null;
end
$body$;
`
