/** Sizes of goods besides the first one, which the listing itself describes: more than that is another product. */
export const MOST_SIZES = 9
