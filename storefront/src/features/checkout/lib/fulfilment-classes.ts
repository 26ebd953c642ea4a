/*
 * Classes of elements that belong to one fulfilment only, delivery or pickup. By style and not by state, so that the
 * choice works before and without the page's scripts, and what was typed for the other one stays.
 */

export const ONLY_DELIVERY = "group-has-[[value=pickup]:checked]/order:hidden"
export const ONLY_PICKUP = "hidden group-has-[[value=pickup]:checked]/order:block"
