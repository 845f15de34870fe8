/** The fewest answers that a mean score is kept of: one of fewer could tell what somebody answered. */
export const FEWEST_SHOWN = 5;
