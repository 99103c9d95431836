/** Name and version of this comparer: raised with every change of what it makes, so that stored comparisons are made anew. */
export const comparerVersion = 'crosstally-compare@0.8.3'
