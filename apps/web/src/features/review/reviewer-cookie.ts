/** Cookie that remembers under which name a person reviews. */
export const reviewerCookie = 'reviewer'
export const longestReviewerName = 100
