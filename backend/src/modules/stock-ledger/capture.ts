/**
 * SQL of trigger 1, the capture of stock movements. Whoever changes the stocked quantity (a terminal, a checkout's
 * fulfilment, the admin's form, an import), the difference becomes a movement in the same transaction. Its cause comes
 * from settings of the transaction; without them it is `unattributed`. Lots never hold more than the level. Stock that has
 * no movements yet becomes the opening movement, under a lock of the table. Idempotent.
 */
export const captureSql = `
do $laying$
begin
  perform pg_advisory_xact_lock(hashtext('stock_ledger'));
  create or replace function public.stock_ledger_capture() returns trigger language plpgsql as $body$
  declare
    place record;
    before_q numeric := 0;
    after_q numeric := 0;
    operation text := nullif(current_setting('stock.op', true), '');
    line_no integer;
    excess numeric;
    lot record;
  begin
    if tg_op <> 'INSERT' and old.deleted_at is null then before_q := old.stocked_quantity; end if;
    if tg_op = 'DELETE' then
      place := old;
    else
      place := new;
      if new.deleted_at is null then after_q := new.stocked_quantity; end if;
    end if;
    if after_q = before_q then return null; end if;
    if operation is not null then
      line_no := coalesce(nullif(current_setting('stock.line', true), '')::integer, 0);
      perform set_config('stock.line', (line_no + 1)::text, true);
    end if;
    insert into public.stock_movement
      (op_key, line, inventory_item_id, location_id, lot_id, producer_id, kind, actor, delta, balance_after,
       occurred_at, order_key)
    values (
      operation::uuid, line_no, place.inventory_item_id, place.location_id,
      nullif(current_setting('stock.lot', true), ''),
      (select listing.producer_id
         from public.product_variant_inventory_item link
         join public.product_variant variant on variant.id = link.variant_id
         join public.listing on listing.product_id = variant.product_id and listing.deleted_at is null
        where link.inventory_item_id = place.inventory_item_id and link.deleted_at is null
        limit 1),
      coalesce(nullif(current_setting('stock.kind', true), ''), 'unattributed'),
      nullif(current_setting('stock.actor', true), ''),
      after_q - before_q, after_q,
      coalesce(nullif(current_setting('stock.at', true), '')::timestamptz, clock_timestamp()),
      coalesce(nullif(current_setting('stock.order', true), '')::uuid, operation::uuid)
    );
    select sum(quantity) - greatest(0, after_q) into excess from public.stock_lot
     where inventory_item_id = place.inventory_item_id and location_id = place.location_id;
    if excess > 0 then
      for lot in
        select id, quantity from public.stock_lot
         where inventory_item_id = place.inventory_item_id and location_id = place.location_id and quantity > 0
         order by expires_on nulls last, id
      loop
        exit when excess <= 0;
        update public.stock_lot set quantity = quantity - least(excess, lot.quantity) where id = lot.id;
        excess := excess - least(excess, lot.quantity);
      end loop;
    end if;
    return null;
  end
  $body$;
  lock table public.inventory_level in share row exclusive mode;
  insert into public.stock_movement
    (inventory_item_id, location_id, kind, delta, balance_after, occurred_at)
  select level.inventory_item_id, level.location_id, 'opening',
         level.stocked_quantity, level.stocked_quantity, now()
    from public.inventory_level level
   where level.deleted_at is null and level.stocked_quantity <> 0
     and not exists (
       select 1 from public.stock_movement known
        where known.inventory_item_id = level.inventory_item_id and known.location_id = level.location_id);
  drop trigger if exists stock_ledger_shortfall on public.inventory_level;
  create or replace trigger stock_ledger_capture
    after insert or delete or update of stocked_quantity, deleted_at on public.inventory_level
    for each row execute function public.stock_ledger_capture();
  create constraint trigger stock_ledger_shortfall
    after insert or delete or update of stocked_quantity, reserved_quantity, deleted_at on public.inventory_level
    deferrable initially deferred
    for each row execute function public.stock_ledger_shortfall();
end
$laying$;
`
