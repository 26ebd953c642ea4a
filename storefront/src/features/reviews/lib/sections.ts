/** Reviews pages of a product (reviews, questions, enquiry) by the last part of their address. */
export const reviewSections = ["danh-gia", "hoi-dap", "hoi-si"] as const
export type ReviewSection = (typeof reviewSections)[number]

export const isReviewSection = (name: string): name is ReviewSection =>
  reviewSections.some((known) => known === name)
