/**
 * SQL functions that are the one way in which an operation changes stock: level locked, numeric and raw column
 * together, lots by first expiry. A stocktake is the truth of its moment: an operation that happened before it and
 * arrives after it was already counted, so the first stocktake after it reverses its effect. That way any order of
 * arrival ends at one balance.
 *
 * `stock_ledger_set_context` sets the operation context: the operation that the transaction's next movements belong to;
 * `stock_ledger_sell` does it for each line of many sales that share a transaction, so that a movement records the same
 * whether its sale was applied alone or with others.
 */
export const moveSql = `
create or replace function public.stock_ledger_add(p_item text, p_location text, p_delta numeric)
returns void language sql as $body$
  update public.inventory_level
     set stocked_quantity = stocked_quantity + p_delta,
         raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + p_delta)::text, 'precision', 20),
         updated_at = now()
   where inventory_item_id = p_item and location_id = p_location and deleted_at is null and p_delta <> 0;
$body$;

create or replace function public.stock_ledger_lock(p_items text[], p_locations text[], p_create boolean)
returns setof text language plpgsql as $body$
begin
  if p_create then
    insert into public.inventory_level
      (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity, incoming_quantity,
       raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
    select 'ilev_' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 26)), item, location, 0, 0, 0, zero, zero, zero
      from (select distinct item, location from unnest(p_items, p_locations) as wanted(item, location)
             order by item, location) wanted,
           (select '{"value": "0", "precision": 20}'::jsonb as zero) raw
    on conflict (inventory_item_id, location_id) where deleted_at is null do nothing;
  end if;
  return query
    select level.inventory_item_id || ' ' || level.location_id from public.inventory_level level
     where (level.inventory_item_id, level.location_id) in (select * from unnest(p_items, p_locations))
       and level.deleted_at is null
     order by level.inventory_item_id, level.location_id
       for update;
end
$body$;

create or replace function public.stock_ledger_move(p_item text, p_location text, p_delta numeric, p_lot text)
returns void language plpgsql as $body$
declare
  left_over numeric := p_delta;
  part numeric;
  lot record;
  happened timestamptz := current_setting('stock.at')::timestamptz;
  operation uuid := current_setting('stock.op')::uuid;
  kind text := current_setting('stock.kind');
  later record;
begin
  if p_delta < 0 then
    for lot in
      select id, quantity from public.stock_lot
       where inventory_item_id = p_item and location_id = p_location and quantity > 0
       order by id = p_lot desc nulls last, expires_on nulls last, id
    loop
      exit when left_over = 0;
      part := least(-left_over, lot.quantity);
      update public.stock_lot set quantity = quantity - part where id = lot.id;
      perform set_config('stock.lot', lot.id, true);
      perform public.stock_ledger_add(p_item, p_location, -part);
      left_over := left_over + part;
    end loop;
    perform set_config('stock.lot', '', true);
  else
    perform set_config('stock.lot', coalesce(p_lot, ''), true);
  end if;
  perform public.stock_ledger_add(p_item, p_location, left_over);
  perform set_config('stock.lot', '', true);

  select op_key, occurred_at into later from public.stock_count
   where inventory_item_id = p_item and location_id = p_location and (occurred_at, op_key) > (happened, operation)
   order by occurred_at, op_key limit 1;
  if found then
    perform set_config('stock.kind', 'count', true),
            set_config('stock.at', later.occurred_at::text, true),
            set_config('stock.order', later.op_key::text, true);
    perform public.stock_ledger_add(p_item, p_location, -p_delta);
    perform set_config('stock.kind', kind, true),
            set_config('stock.at', happened::text, true),
            set_config('stock.order', '', true);
  end if;
end
$body$;

create or replace function public.stock_ledger_set_context(p_op uuid, p_kind text, p_at timestamptz, p_actor text)
returns void language plpgsql as $body$
begin
  perform set_config('stock.op', p_op::text, true),
          set_config('stock.line', '0', true),
          set_config('stock.kind', p_kind, true),
          set_config('stock.at', p_at::text, true),
          set_config('stock.actor', coalesce(p_actor, ''), true);
end
$body$;

create or replace function public.stock_ledger_sell(
  p_op uuid, p_at timestamptz, p_actor text, p_item text, p_location text, p_quantity numeric, p_lot text)
returns void language plpgsql as $body$
begin
  if current_setting('stock.op', true) is distinct from p_op::text then
    perform public.stock_ledger_set_context(p_op, 'sale', p_at, p_actor);
  end if;
  perform public.stock_ledger_move(p_item, p_location, -p_quantity, p_lot);
end
$body$;

create or replace function public.stock_ledger_count(p_item text, p_location text, p_counted numeric)
returns numeric language plpgsql as $body$
declare
  happened timestamptz := current_setting('stock.at')::timestamptz;
  operation uuid := current_setting('stock.op')::uuid;
  expected numeric;
begin
  select level.stocked_quantity - coalesce((
           select sum(delta) from public.stock_movement movement
            where movement.inventory_item_id = p_item and movement.location_id = p_location
              and movement.occurred_at >= happened
              and (movement.occurred_at,
                   coalesce(movement.order_key, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)) > (happened, operation)), 0)
    into expected
    from public.inventory_level level
   where level.inventory_item_id = p_item and level.location_id = p_location and level.deleted_at is null;
  perform public.stock_ledger_move(p_item, p_location, p_counted - expected, null);
  insert into public.stock_count (op_key, inventory_item_id, location_id, counted, difference, occurred_at)
  values (operation, p_item, p_location, p_counted, p_counted - expected, happened);
  return p_counted - expected;
end
$body$;
`
