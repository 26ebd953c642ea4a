import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * SQL of the reservation guard. Medusa checks stock and adds to its counter in two steps under a lock that is only as
 * wide as the lock provider: without the guard, 20 racing reservations of a last unit were accepted 10 times. This
 * deferred trigger decides at commit, on the level's locked row: the live reservations of an item at a location never
 * exceed its stock there, and the counter is their sum. A reservation that does not grow always passes, so that a
 * shortfall (a POS sale is a fact) can be worked off. Idempotent.
 */
export const reservationGuardSql = `
do $laying$
begin
  perform pg_advisory_xact_lock(hashtext('stock_guard'));
  create or replace function public.stock_guard_reservation() returns trigger language plpgsql as $body$
  declare
    level record;
    live numeric;
    grows boolean;
  begin
    select id, stocked_quantity into level
      from public.inventory_level
     where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null
       for update;
    if not found then
      return null;
    end if;
    select coalesce(sum(quantity), 0) into live
      from public.reservation_item
     where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null;
    grows := new.deleted_at is null and (
      tg_op = 'INSERT'
      or old.deleted_at is not null
      or old.inventory_item_id <> new.inventory_item_id
      or old.location_id <> new.location_id
      or new.quantity > old.quantity
    );
    if grows and live > level.stocked_quantity and not coalesce(new.allow_backorder, false) then
      raise exception 'Not enough stock of % at %: % stocked, % wanted',
        new.inventory_item_id, new.location_id, level.stocked_quantity, live
        using errcode = 'check_violation', constraint = 'stock_guard_reservation';
    end if;
    update public.inventory_level
       set reserved_quantity = live,
           raw_reserved_quantity = jsonb_build_object('value', live::text, 'precision', 20)
     where id = level.id and reserved_quantity is distinct from live;
    return null;
  end
  $body$;
  drop trigger if exists stock_guard_reservation on public.reservation_item;
  create constraint trigger stock_guard_reservation
    after insert or update on public.reservation_item
    deferrable initially deferred
    for each row execute function public.stock_guard_reservation();
end
$laying$;
`

/** Installs the guard, replacing what stands. */
export async function installReservationGuard(trx: Knex): Promise<void> {
  await trx.raw(reservationGuardSql)
}
